package io.github.migrationboot.internal.sql;

/**
 * The one place where values become SQL text, for statements that take no parameters such
 * as {@code COMMENT}. Stateless.
 */
public final class Literals {

	private Literals() {
	}

	/**
	 * Write a text as SQL, right under either setting of
	 * {@code standard_conforming_strings}.
	 * @param text the text
	 * @return a literal
	 * @throws InvalidIdentifierException if it holds a NUL
	 */
	public static String quote(String text) {
		if (text.indexOf('\0') >= 0) {
			throw new InvalidIdentifierException(text, "holds a NUL character",
					"Take the NUL out: PostgreSQL has no way to store it.");
		}
		String doubled = text.replace("'", "''");
		return (doubled.indexOf('\\') >= 0) ? "E'" + doubled.replace("\\", "\\\\") + "'" : "'" + doubled + "'";
	}

}
