package io.github.migrationboot.internal.sql;

/**
 * A script contains the character NUL, which PostgreSQL cannot receive in a statement.
 */
public final class NulCharacterException extends SqlScriptException {

	/**
	 * Create an exception.
	 * @param position where the character is
	 */
	public NulCharacterException(SourcePosition position) {
		super("There is a NUL character at line %d, column %d, which PostgreSQL does not accept."
			.formatted(position.line(), position.column()),
				"Remove the character; if the file is full of them, save it as UTF-8 instead of UTF-16.", position);
	}

}
