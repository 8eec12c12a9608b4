package io.github.migrationboot.autogenerate.internal.source;

/**
 * What a method is called with.
 */
sealed interface Argument permits Code, Lambda, Text {

	/**
	 * Write the argument behind what is there.
	 * @param lines where to write
	 * @param indent how many tabs the line of the call begins with
	 */
	void write(JavaLines lines, int indent);

	/**
	 * Write the argument in a way that takes more lines, where {@link #write} has made a
	 * line that is too long.
	 * @param lines where to write
	 * @param indent how many tabs the line of the call begins with
	 */
	void writeBroken(JavaLines lines, int indent);

}
