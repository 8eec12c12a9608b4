package io.github.migrationboot.script;

/**
 * Knows which lines of a SQL file mean more than SQL can say, for tools that write one.
 * Stateless.
 */
public final class SqlMarks {

	private SqlMarks() {
	}

	/**
	 * Return whether a line starts a section or is an instruction, or looks so much like
	 * one that it is reported.
	 * @param line the line without its end
	 * @return {@code false} for a line that is SQL or a free comment
	 */
	public static boolean isMark(String line) {
		return line.startsWith("--") && (SectionLine.of(line) != null || Instruction.of(line) != null);
	}

}
