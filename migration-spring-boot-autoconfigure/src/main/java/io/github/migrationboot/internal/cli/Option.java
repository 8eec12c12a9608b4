package io.github.migrationboot.internal.cli;

import org.jspecify.annotations.Nullable;

/**
 * An option that a command accepts. Immutable and thread-safe.
 *
 * @param name its long name, without dashes
 * @param shorthand its letter, or {@code null} if it has none
 * @param value what its value is called in the help, or {@code null} if it takes none
 * @param help what it is for, in half a sentence
 */
record Option(String name, @Nullable Character shorthand, @Nullable String value, String help) {

	static Option flag(String name, @Nullable Character shorthand, String help) {
		return new Option(name, shorthand, null, help);
	}

	boolean takesValue() {
		return this.value != null;
	}

	/**
	 * Return how it is typed.
	 * @return for example {@code -r, --rev-range RANGE}
	 */
	String usage() {
		String dashes = (this.shorthand != null) ? "-" + this.shorthand + ", --" : "--";
		return dashes + this.name + ((this.value != null) ? " " + this.value : "");
	}

}
