package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Creates a trigger.
 *
 * @param name the trigger
 * @param table the table or view
 * @param timing when it fires
 * @param events what it fires on
 * @param forEachRow whether it fires for each row and not once
 * @param condition the SQL condition to fire, or {@code null}
 * @param function the function that it calls
 * @param arguments what the function gets
 * @param oldTable the name of the rows before, or {@code null}
 * @param newTable the name of the rows after, or {@code null}
 * @param constraint when it is checked if it is a constraint, else {@code null}
 * @param replace whether an existing trigger gets this definition
 * @param restoring what undoes it; empty if that is not known
 */
public record CreateTrigger(String name, QualifiedName table, TriggerTiming timing, List<TriggerEvent> events,
		boolean forEachRow, @Nullable String condition, QualifiedName function, List<String> arguments,
		@Nullable String oldTable, @Nullable String newTable, @Nullable Deferral constraint, boolean replace,
		List<Operation> restoring) implements TriggerChange {

	public CreateTrigger {
		events = List.copyOf(events);
		arguments = List.copyOf(arguments);
		restoring = List.copyOf(restoring);
	}

	@Override
	public List<Operation> reverse() {
		if (!this.replace) {
			DatabaseObject trigger = new DatabaseObject(ObjectKind.TRIGGER, this.table, this.name, null);
			return List.of(new DropObject(trigger, false, false, List.of()));
		}
		return Reverses.known(this.restoring, this, "the earlier definition of the trigger is not known.");
	}

	@Override
	public String describe() {
		return "create trigger " + this.name + " on " + this.table;
	}

}
