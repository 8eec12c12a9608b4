package io.github.migrationboot.internal.cli;

/**
 * What a command is given by its place. Immutable and thread-safe.
 *
 * @param name what it is called in the help
 * @param required whether there has to be one
 * @param repeatable whether there may be several
 * @param help what it is, in half a sentence
 */
record Parameter(String name, boolean required, boolean repeatable, String help) {

	/**
	 * Return how it is typed.
	 * @return for example {@code [revision]}
	 */
	String usage() {
		String text = this.repeatable ? this.name + "..." : this.name;
		return this.required ? text : "[" + text + "]";
	}

}
