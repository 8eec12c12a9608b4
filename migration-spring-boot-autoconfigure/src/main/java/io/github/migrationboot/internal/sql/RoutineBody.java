package io.github.migrationboot.internal.sql;

/**
 * Knows whether a statement is inside the {@code BEGIN ATOMIC … END} body of a function
 * or procedure, where a semicolon does not end it. Fed with the tokens of one statement.
 * Not safe for use by several threads.
 * <p>
 * By the server's grammar each statement of a body ends with a semicolon, so the
 * {@code END} of the body is the one that comes right after a semicolon or after
 * {@code ATOMIC}. That tells it from the {@code END} of a {@code CASE} and from a column
 * of that name; {@code psql} counts {@code CASE} and {@code END} instead and is wrong
 * about such columns.
 */
final class RoutineBody {

	private State state = State.START;

	private int start;

	/**
	 * Take in the next token.
	 * @param type what the token is
	 * @param tokens the tokenizer that stands on the token
	 * @param outside whether the token is outside of all parentheses
	 */
	void accept(TokenType type, Tokenizer tokens, boolean outside) {
		this.state = switch (this.state) {
			case START -> tokens.is("CREATE") ? State.CREATE : State.NONE;
			case CREATE -> tokens.is("OR") ? State.CREATE_OR : afterCreate(tokens);
			case CREATE_OR -> tokens.is("REPLACE") ? State.CREATE_OR_REPLACE : State.NONE;
			case CREATE_OR_REPLACE -> afterCreate(tokens);
			case HEADER -> (outside && tokens.is("BEGIN")) ? begin(tokens) : State.HEADER;
			case BEGIN -> tokens.is("ATOMIC") ? State.BETWEEN_STATEMENTS : State.HEADER;
			case BETWEEN_STATEMENTS -> tokens.is("END") ? State.NONE : inBody(type, outside);
			case IN_STATEMENT -> inBody(type, outside);
			case NONE -> State.NONE;
		};
	}

	/**
	 * Return whether the body has begun and not ended.
	 * @return {@code true} after {@code BEGIN ATOMIC} and before {@code END}
	 */
	boolean isOpen() {
		return this.state == State.BETWEEN_STATEMENTS || this.state == State.IN_STATEMENT;
	}

	/**
	 * Return where the body starts.
	 * @return the offset of its {@code BEGIN}; only meaningful while the body is open
	 */
	int start() {
		return this.start;
	}

	private State begin(Tokenizer tokens) {
		this.start = tokens.start();
		return State.BEGIN;
	}

	private static State afterCreate(Tokenizer tokens) {
		return (tokens.is("FUNCTION") || tokens.is("PROCEDURE")) ? State.HEADER : State.NONE;
	}

	private static State inBody(TokenType type, boolean outside) {
		return (outside && type == TokenType.SEMICOLON) ? State.BETWEEN_STATEMENTS : State.IN_STATEMENT;
	}

	private enum State {

		START, CREATE, CREATE_OR, CREATE_OR_REPLACE, HEADER, BEGIN, BETWEEN_STATEMENTS, IN_STATEMENT, NONE

	}

}
