package io.github.migrationboot.internal.sql;

/**
 * A script contains a statement that begins or ends a transaction. A revision's
 * statements commit together with its row in the version table, so it must not do that
 * itself.
 */
public final class TransactionControlException extends SqlScriptException {

	private final String statement;

	/**
	 * Create an exception.
	 * @param statement the words that the statement starts with
	 * @param position where the statement starts
	 */
	public TransactionControlException(String statement, SourcePosition position) {
		super("%s at line %d controls a transaction, which is not for a revision to do.".formatted(statement,
				position.line()),
				"Remove it: a revision runs in a transaction of its own. To run its statements one by one without, "
						+ "declare the revision as not transactional.",
				position);
		this.statement = statement;
	}

	/**
	 * Return the words that the statement starts with.
	 * @return the words in upper case, such as {@code COMMIT}
	 */
	public String getStatement() {
		return this.statement;
	}

}
