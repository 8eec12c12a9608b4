package io.github.migrationboot.runner;

/**
 * Collects the text of a script in Alembic's layout: each statement ends with a semicolon
 * and a blank line. Not thread-safe.
 */
final class ScriptText {

	private final StringBuilder text = new StringBuilder();

	/**
	 * Add a statement.
	 * @param sql the statement without its semicolon
	 */
	void statement(String sql) {
		ended(sql + ";");
	}

	/**
	 * Add a statement that has its end.
	 * @param sql the statement with its semicolon, and with its rows if it has any
	 */
	void ended(String sql) {
		this.text.append(sql).append("\n\n");
	}

	/**
	 * Add a comment of one line.
	 * @param comment the comment; ends of lines in it become blanks
	 */
	void comment(String comment) {
		this.text.append("-- ").append(comment.replaceAll("[\\r\\n]+", " ")).append("\n\n");
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
