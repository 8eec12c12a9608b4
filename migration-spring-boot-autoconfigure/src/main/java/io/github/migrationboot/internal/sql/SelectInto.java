package io.github.migrationboot.internal.sql;

/**
 * Knows the queries that create a table
 * (<a href="https://www.postgresql.org/docs/current/sql-selectinto.html">SELECT
 * INTO</a>). PL/pgSQL does not execute them, as {@code INTO} means something else there.
 * Stateless.
 */
public final class SelectInto {

	private SelectInto() {
	}

	/**
	 * Return whether a statement may be such a query.
	 * @param sql the statement
	 * @return {@code true} for a query that has the word {@code INTO} in it
	 */
	public static boolean mayBe(String sql) {
		StatementWords words = new StatementWords(sql, true);
		return (words.accept("SELECT") || words.accept("WITH") || words.accept("(")) && words.find("INTO");
	}

}
