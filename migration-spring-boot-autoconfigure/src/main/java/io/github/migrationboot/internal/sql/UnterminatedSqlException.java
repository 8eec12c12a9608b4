package io.github.migrationboot.internal.sql;

/**
 * Something that is opened in a script is not closed before its end.
 */
public final class UnterminatedSqlException extends SqlScriptException {

	private final Kind kind;

	/**
	 * Create an exception.
	 * @param kind what is not closed
	 * @param position where it is opened
	 */
	public UnterminatedSqlException(Kind kind, SourcePosition position) {
		super("The %s that starts at line %d, column %d is not closed.".formatted(kind.what, position.line(),
				position.column()), "Add the missing %s.".formatted(kind.missing), position);
		this.kind = kind;
	}

	/**
	 * Return what is not closed.
	 * @return the kind of construct
	 */
	public Kind getKind() {
		return this.kind;
	}

	/**
	 * What a script can leave open.
	 */
	public enum Kind {

		/** A string constant in single quotes. */
		STRING("string", "single quote; a single quote inside a string is written twice"),

		/** An identifier in double quotes. */
		QUOTED_IDENTIFIER("quoted identifier", "double quote"),

		/** A string constant in dollar quotes. */
		DOLLAR_QUOTE("dollar-quoted string", "closing tag, which is spelled exactly like the opening one"),

		/** A block comment. */
		COMMENT("comment", "\"*/\"; comments nest, so each \"/*\" needs one of its own"),

		/** A parenthesis. */
		PARENTHESIS("parenthesis", "\")\"; a statement does not end at a semicolon inside parentheses"),

		/** The body of a function or procedure. */
		ROUTINE_BODY("BEGIN ATOMIC body", "END, after a semicolon that ends the last statement of the body");

		private final String what;

		private final String missing;

		Kind(String what, String missing) {
			this.what = what;
			this.missing = missing;
		}

	}

}
