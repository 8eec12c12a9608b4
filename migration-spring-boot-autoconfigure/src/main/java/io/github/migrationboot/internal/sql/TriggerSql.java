package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.SwitchTrigger;

/**
 * Writes triggers.
 */
final class TriggerSql {

	private TriggerSql() {
	}

	static String state(SwitchTrigger set) {
		String trigger = set.trigger();
		return set.state().name().replace('_', ' ') + " TRIGGER "
				+ ((trigger != null) ? Identifiers.quote(trigger) : "USER");
	}

}
