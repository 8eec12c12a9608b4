package io.github.migrationboot.internal.sql;

/**
 * What a token is, as far as the end of a statement depends on it.
 */
enum TokenType {

	/** A keyword or an unquoted identifier. */
	WORD,

	/** An identifier in double quotes. */
	QUOTED_IDENTIFIER,

	/** A string constant of any form. */
	STRING,

	/** A number or a parameter. */
	NUMBER,

	/** An opening parenthesis. */
	OPEN,

	/** A closing parenthesis. */
	CLOSE,

	/** A semicolon. */
	SEMICOLON,

	/** A backslash, which starts a command of {@code psql}. */
	BACKSLASH,

	/** One character of an operator or of punctuation. */
	SYMBOL,

	/** The end of the text. */
	END

}
