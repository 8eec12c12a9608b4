package io.github.migrationboot.internal.sql;

import org.jspecify.annotations.Nullable;

/**
 * One statement, ready to be sent to the server. Immutable.
 *
 * @param sql the statement from its first to its last token exactly as written, without
 * the semicolon that ends it and without comments before or after it
 * @param line the line of its first token in the source, the first line being 1; 0 if the
 * statement is not from a file
 * @param column the column of its first token in the source, the first column being 1
 * @param transactional {@code false} if the server refuses to run it inside a transaction
 * block
 * @param rows the rows to send after it, or {@code null} if it is not
 * {@code COPY … FROM stdin}
 */
public record SqlStatement(String sql, int line, int column, boolean transactional, @Nullable CopyRows rows) {

	/**
	 * Create a statement without rows.
	 * @param sql the statement, without the semicolon that ends it
	 * @param line the line of its first token, 0 if it is not from a file
	 * @param column the column of its first token
	 * @param transactional whether it can run inside a transaction block
	 */
	public SqlStatement(String sql, int line, int column, boolean transactional) {
		this(sql, line, column, transactional, null);
	}

	/**
	 * Create a statement that starts its line.
	 * @param sql the statement, without the semicolon that ends it
	 * @param line the line of its first token, 0 if it is not from a file
	 * @param transactional whether it can run inside a transaction block
	 */
	public SqlStatement(String sql, int line, boolean transactional) {
		this(sql, line, 1, transactional);
	}

	/**
	 * Return the statement as one from no file.
	 * @return a statement that shows no line
	 */
	SqlStatement withoutPlace() {
		CopyRows rows = (this.rows != null) ? new CopyRows(this.rows.text(), 0) : null;
		return new SqlStatement(this.sql, 0, 1, this.transactional, rows);
	}

	/**
	 * Return the statement as one that is to run by itself.
	 * @return a statement that is not transactional
	 */
	public SqlStatement alone() {
		return new SqlStatement(this.sql, this.line, this.column, false, this.rows);
	}

	/**
	 * Return the statement as a script holds it.
	 * @return the statement with its semicolon, and with its rows if it has any
	 */
	public String script() {
		int lastLine = Math.max(this.sql.lastIndexOf('\n'), 0);
		// Where a comment may have been left open, a semicolon would be a part of it.
		String ended = this.sql + ((this.sql.indexOf("--", lastLine) >= 0) ? "\n;" : ";");
		return (this.rows != null) ? ended + "\n" + this.rows.text() + "\\." : ended;
	}

	/**
	 * Return where in the source the character is that the server's error is about. For a
	 * statement that is not from a file, the first line of the statement itself is line
	 * 1. Takes time proportional to the position.
	 * @param serverPosition the position in {@link #sql()} as the server counts it, in
	 * characters (code points), the first being 1; any position outside of the statement
	 * means its nearest end, so that 0, "no position", is its start
	 * @return the line and the column in the source
	 */
	public SourcePosition position(int serverPosition) {
		SourcePosition start = new SourcePosition(Math.max(this.line, 1), this.column);
		return start.after(this.sql, 0, offset(serverPosition - 1));
	}

	private int offset(int codePoints) {
		if (codePoints <= 0) {
			return 0;
		}
		if (codePoints >= this.sql.codePointCount(0, this.sql.length())) {
			return this.sql.length();
		}
		return this.sql.offsetByCodePoints(0, codePoints);
	}

}
