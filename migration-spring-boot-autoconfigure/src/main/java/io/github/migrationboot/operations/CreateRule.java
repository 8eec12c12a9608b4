package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Creates a rule that rewrites the statements on a table or view.
 *
 * @param name the rule
 * @param table the table or view
 * @param event the statement that is rewritten
 * @param where the SQL condition of the rows it holds for, or {@code null} for all
 * @param instead whether the statement itself does not run
 * @param commands the SQL that runs, each a statement without a semicolon; empty for
 * nothing
 * @param replace whether an existing rule is replaced
 * @param restoring what brings back the rule that is replaced; empty if that is not known
 */
public record CreateRule(String name, QualifiedName table, RuleEvent event, @Nullable String where, boolean instead,
		List<String> commands, boolean replace, List<Operation> restoring) implements TriggerChange {

	public CreateRule {
		commands = List.copyOf(commands);
		restoring = List.copyOf(restoring);
	}

	@Override
	public List<Operation> reverse() {
		if (this.replace) {
			return Reverses.known(this.restoring, this, "the rule that it replaces is not known.");
		}
		return List.of(new DropObject(new DatabaseObject(ObjectKind.RULE, this.table, this.name, null), false, false,
				List.of()));
	}

	@Override
	public String describe() {
		return "create rule " + this.name + " on " + this.table;
	}

}
