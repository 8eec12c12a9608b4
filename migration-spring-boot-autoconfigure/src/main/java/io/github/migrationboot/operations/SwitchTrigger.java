package io.github.migrationboot.operations;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Changes when triggers of a table fire.
 *
 * @param table the table
 * @param trigger the trigger, or {@code null} for all that users have created
 * @param state when it fires
 * @param previous when it fired before
 */
public record SwitchTrigger(QualifiedName table, @Nullable String trigger, TriggerState state,
		TriggerState previous) implements TableChange {

	@Override
	public List<Operation> reverse() {
		return List.of(new SwitchTrigger(this.table, this.trigger, this.previous, this.state));
	}

	@Override
	public String describe() {
		String words = this.state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return words + " trigger " + ((this.trigger != null) ? this.trigger : "user") + " of " + this.table;
	}

}
