package io.github.migrationboot.internal.sql;

/**
 * Follows {@code standard_conforming_strings} through a script. Only what a script says
 * with {@code SET} and {@code RESET} is seen; the setting is taken to be on at first, as
 * it is by default, and {@code SET LOCAL} to last until the end of the script.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/current/runtime-config-compatible.html#GUC-STANDARD-CONFORMING-STRINGS">standard_conforming_strings</a>
 */
final class StandardStrings {

	private static final String NAME = "standard_conforming_strings";

	private StandardStrings() {
	}

	/**
	 * Return the value after a statement.
	 * @param words the statement
	 * @param before the value before it
	 * @return the value for the statements after it
	 */
	static boolean after(StatementWords words, boolean before) {
		if (words.restart().accept("RESET")) {
			String name = StatementWords.unquoted(words.skip());
			return before || name.equals(NAME) || name.equals("all");
		}
		if (!words.accept("SET")) {
			return before;
		}
		words.maybe("SESSION").maybe("LOCAL");
		boolean assigned = StatementWords.unquoted(words.skip()).equals(NAME)
				&& (words.accept("=") || words.accept("TO"));
		return assigned ? !ServerBoolean.isFalse(StatementWords.unquoted(words.skip())) : before;
	}

}
