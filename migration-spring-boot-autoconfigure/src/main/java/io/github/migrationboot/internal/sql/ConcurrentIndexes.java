package io.github.migrationboot.internal.sql;

import org.jspecify.annotations.Nullable;

/**
 * Knows the statements that build or drop an index concurrently. A build may leave one
 * behind that is marked invalid
 * (<a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE
 * INDEX</a>). Stateless.
 */
public final class ConcurrentIndexes {

	private ConcurrentIndexes() {
	}

	/**
	 * Return the index that a statement drops concurrently.
	 * @param sql the statement
	 * @return its name as SQL, or {@code null} for any other statement
	 */
	public static @Nullable String droppedBy(String sql) {
		StatementWords words = new StatementWords(sql, true);
		if (!words.accept("DROP", "INDEX", "CONCURRENTLY")) {
			return null;
		}
		return words.maybe("IF", "EXISTS").qualifiedName();
	}

	/**
	 * Return the index that a statement builds concurrently.
	 * @param sql the statement
	 * @return its name as SQL, in its table's schema if the statement names that; or
	 * {@code null} for any other statement and for an index without a name
	 */
	public static @Nullable String builtBy(String sql) {
		StatementWords words = new StatementWords(sql, true);
		if (!words.accept("CREATE") || !words.maybe("UNIQUE").accept("INDEX", "CONCURRENTLY")) {
			return null;
		}
		words.maybe("IF", "NOT", "EXISTS");
		if (words.accept("ON")) {
			return null;
		}
		String index = words.skip();
		if (!words.accept("ON")) {
			return null;
		}
		String schema = words.maybe("ONLY").skip();
		return words.accept(".") ? schema + "." + index : index;
	}

}
