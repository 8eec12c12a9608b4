package io.github.migrationboot.internal.sql;

import io.github.migrationboot.internal.sql.UnterminatedSqlException.Kind;

/**
 * What the current statement has open, so that a semicolon does not end it: parentheses
 * (as in {@code CREATE RULE … DO (a; b)}) and the body of a routine. Fed with the tokens
 * of one statement. Not safe for use by several threads.
 */
final class Nesting {

	private final RoutineBody body = new RoutineBody();

	private int depth;

	private int opening;

	/**
	 * Take in the next token of the statement.
	 * @param type what the token is
	 * @param tokens the tokenizer that stands on the token
	 */
	void accept(TokenType type, Tokenizer tokens) {
		if (type == TokenType.OPEN) {
			if (this.depth == 0) {
				this.opening = tokens.start();
			}
			this.depth++;
		}
		else if (type == TokenType.CLOSE && this.depth > 0) {
			this.depth--;
		}
		this.body.accept(type, tokens, this.depth == 0);
	}

	/**
	 * Return whether a token ends the statement.
	 * @param type what the token is
	 * @param tokens the tokenizer that stands on the token
	 * @return {@code true} at a semicolon while nothing is open, and at the end of the
	 * script
	 * @throws UnterminatedSqlException if at the end of the script something is open
	 */
	boolean isEnd(TokenType type, Tokenizer tokens) {
		if (type != TokenType.END) {
			return type == TokenType.SEMICOLON && this.depth == 0 && !this.body.isOpen();
		}
		if (this.depth > 0) {
			throw new UnterminatedSqlException(Kind.PARENTHESIS, tokens.position(this.opening));
		}
		if (this.body.isOpen()) {
			throw new UnterminatedSqlException(Kind.ROUTINE_BODY, tokens.position(this.body.start()));
		}
		return true;
	}

}
