package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;
import java.util.stream.Stream;

import io.github.migrationboot.script.SqlMarks;

/**
 * Writes comments of a SQL file, which must not be taken for more than that. Stateless.
 */
final class SqlComments {

	private static final String START = "-- ";

	/**
	 * What makes a comment of a line that would be an instruction.
	 */
	private static final String SHIELD = "| ";

	private SqlComments() {
	}

	static List<String> of(List<String> lines) {
		return lines.stream().map(SqlComments::of).toList();
	}

	private static String of(String line) {
		String comment = (START + line).stripTrailing();
		return isMark(comment) ? START + SHIELD + line.stripTrailing() : comment;
	}

	static boolean isMark(String line) {
		return SqlMarks.isMark(line);
	}

	/**
	 * Divide a text where a comment would end.
	 * @param text the text
	 * @return its lines
	 */
	static Stream<String> lines(String text) {
		return Stream.of(text.split("\\r\\n|\\r|\\n", -1));
	}

}
