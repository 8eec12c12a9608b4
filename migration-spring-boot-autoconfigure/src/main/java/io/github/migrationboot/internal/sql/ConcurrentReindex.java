package io.github.migrationboot.internal.sql;

import org.jspecify.annotations.Nullable;

/**
 * A statement that rebuilds indexes concurrently. What is cut off leaves invalid indexes
 * whose names end in {@code ccnew} or {@code ccold}
 * (<a href="https://www.postgresql.org/docs/current/sql-reindex.html">REINDEX</a>).
 * Immutable.
 *
 * @param scope whose indexes it rebuilds
 * @param name the name of that, as SQL; empty for the database
 */
public record ConcurrentReindex(Scope scope, String name) {

	/**
	 * Read a statement.
	 * @param sql the statement
	 * @return what it rebuilds, or {@code null} for any other statement
	 */
	public static @Nullable ConcurrentReindex of(String sql) {
		StatementWords words = new StatementWords(sql, true);
		if (!words.accept("REINDEX")) {
			return null;
		}
		boolean option = !ServerBoolean.isFalse(words.options().getOrDefault("concurrently", "off"));
		for (Scope scope : Scope.values()) {
			if (words.accept(scope.name())) {
				boolean word = words.accept("CONCURRENTLY");
				return (option || word) ? new ConcurrentReindex(scope, words.qualifiedName()) : null;
			}
		}
		return null;
	}

	/**
	 * Whose indexes are rebuilt.
	 */
	public enum Scope {

		/**
		 * One index, or its like on all partitions.
		 */
		INDEX,

		/**
		 * Those of a table, or of all its partitions.
		 */
		TABLE,

		/**
		 * Those of all tables of a schema.
		 */
		SCHEMA,

		/**
		 * Those of all tables.
		 */
		DATABASE

	}

}
