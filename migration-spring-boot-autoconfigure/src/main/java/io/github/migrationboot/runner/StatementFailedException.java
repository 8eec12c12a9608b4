package io.github.migrationboot.runner;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the server refuses a statement of a revision.
 */
public class StatementFailedException extends StepFailedException {

	private final @Nullable String sqlState;

	private final @Nullable String hint;

	private final int line;

	StatementFailedException(Failure failure, int line, String action, ServerError error, SQLException cause) {
		super(failure, action, cause);
		this.sqlState = cause.getSQLState();
		this.hint = error.hint();
		this.line = line;
	}

	/**
	 * Return the SQLSTATE.
	 * @return the SQLSTATE, or {@code null} if the failure was not the server's
	 */
	public @Nullable String getSqlState() {
		return this.sqlState;
	}

	/**
	 * Return the server's hint.
	 * @return the hint, or {@code null}
	 */
	public @Nullable String getHint() {
		return this.hint;
	}

	/**
	 * Return the line of the file that the failure is about.
	 * @return the line, from 1, or 0 if the statement is not from a file
	 */
	public int getLine() {
		return this.line;
	}

}
