package io.github.migrationboot.runner;

import java.util.Locale;

import io.github.migrationboot.internal.sql.CopyRows;
import io.github.migrationboot.internal.sql.SqlStatement;

/**
 * Writes {@code COPY … FROM stdin} with its rows so that {@code psql} can leave it out.
 * It reads what stands between {@code \if} and {@code \endif} as SQL also where it skips
 * it, so that a quote in a row would hide the end. The rows stand outside therefore, and
 * are always sent: if they are not wanted, to a table that takes any row and keeps none.
 * Stateless.
 */
final class SkippableCopy {

	private static final char FIRST_CONTROL_CHARACTER = 1;

	private SkippableCopy() {
	}

	/**
	 * Write a statement inside of {@code \if} and {@code \endif}.
	 * @param statement the statement, which has rows
	 * @param rows its rows
	 */
	static String of(SqlStatement statement, CopyRows rows) {
		return """
				\\set migration_copy %s
				\\else
				CREATE TEMP TABLE IF NOT EXISTS migration_skipped (line text);
				\\set migration_copy %s
				\\endif
				:migration_copy;
				%s\\.
				%s""".formatted(argument(statement.sql()), argument(skip(statement, rows.text())), rows.text(),
				StepCondition.BEGIN_IF);
	}

	/**
	 * The format has to be that of the rows as far as the server looks for their ends.
	 */
	private static String skip(SqlStatement statement, String rows) {
		char delimiter = unused(rows, FIRST_CONTROL_CHARACTER);
		String format = "DELIMITER " + literal(delimiter);
		if (statement.sql().toLowerCase(Locale.ROOT).contains("csv")) {
			format += ", FORMAT csv, QUOTE " + literal(unused(rows, (char) (delimiter + 1)));
		}
		return "COPY pg_temp.migration_skipped FROM stdin WITH (" + format + ") WHERE false";
	}

	private static char unused(String rows, char first) {
		char character = first;
		while (rows.indexOf(character) >= 0 || character == '\n' || character == '\r') {
			character++;
		}
		return character;
	}

	private static String literal(char character) {
		return "E'\\x%02x'".formatted((int) character);
	}

	/**
	 * Quote an argument as {@code psql} reads it, on one line.
	 */
	private static String argument(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "''").replace("\r", "\\r").replace("\n", "\\n") + "'";
	}

}
