package io.github.migrationboot.operations;

import java.util.Locale;

/**
 * What can be on or off about a constraint that exists. Each is called as in SQL.
 */
public enum ConstraintSwitch {

	/**
	 * A foreign key is checked, existing rows too.
	 */
	ENFORCED,

	/**
	 * A foreign key is never checked.
	 */
	NOT_ENFORCED,

	/**
	 * A refusal of nulls holds for child tables too.
	 */
	INHERIT,

	/**
	 * A refusal of nulls does not hold for child tables.
	 */
	NO_INHERIT;

	ConstraintSwitch opposite() {
		return switch (this) {
			case ENFORCED -> NOT_ENFORCED;
			case NOT_ENFORCED -> ENFORCED;
			case INHERIT -> NO_INHERIT;
			case NO_INHERIT -> INHERIT;
		};
	}

	String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
