package io.github.migrationboot.internal.sql;

import org.jspecify.annotations.Nullable;

/**
 * A statement that detaches a partition concurrently. It works in two transactions, and
 * what is cut off between them is left pending
 * (<a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER
 * TABLE</a>). Immutable.
 *
 * @param table the partitioned table, as SQL
 * @param partition the partition, as SQL
 */
public record ConcurrentDetach(String table, String partition) {

	/**
	 * Read a statement.
	 * @param sql the statement
	 * @return what it detaches, or {@code null} for any other statement
	 */
	public static @Nullable ConcurrentDetach of(String sql) {
		return of(new StatementWords(sql, true));
	}

	/**
	 * Read a statement.
	 * @param words the statement, from its first word
	 * @return what it detaches, or {@code null} for any other statement
	 */
	static @Nullable ConcurrentDetach of(StatementWords words) {
		if (!words.accept("ALTER", "TABLE")) {
			return null;
		}
		String table = words.maybe("IF", "EXISTS").maybe("ONLY").qualifiedName();
		if (!words.maybe("*").accept("DETACH", "PARTITION")) {
			return null;
		}
		String partition = words.qualifiedName();
		return words.accept("CONCURRENTLY") ? new ConcurrentDetach(table, partition) : null;
	}

	/**
	 * Finish what was left pending.
	 * @return the statement
	 */
	public String finish() {
		return "ALTER TABLE " + this.table + " DETACH PARTITION " + this.partition + " FINALIZE";
	}

}
