package io.github.migrationboot.runner;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.sql.ConcurrentReindex;

/**
 * Finds the indexes that a concurrent build left when it was cut off. They are marked
 * invalid and only cost
 * (<a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE
 * INDEX</a>).
 *
 * @param session where to look
 */
record InvalidIndexes(MigrationSession session) {

	private static final String SELECT_VALID = "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass(?)";

	/**
	 * The condition says of which tables.
	 */
	private static final String SELECT_LEFT = """
			SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class i ON i.oid = indexrelid
			WHERE NOT indisvalid AND i.relname ~ '_cc(new|old)[0-9]*$' AND indrelid IN (
				SELECT unnest(ARRAY[t.oid, t.reltoastrelid]) FROM pg_class t WHERE %s)
			ORDER BY 1""";

	/**
	 * Return whether an index is valid.
	 * @param index its name as SQL
	 * @return whether it is, or {@code null} if there is none
	 */
	@Nullable Boolean isValid(String index) {
		return this.session.jdbcClient().sql(SELECT_VALID).param(index).query(Boolean.class).optional().orElse(null);
	}

	/**
	 * Return what a rebuild left. What is not partitioned has no tree of partitions, not
	 * even one with itself in it.
	 * @param reindex the rebuild
	 * @return the names of the indexes as SQL
	 */
	List<String> leftBy(ConcurrentReindex reindex) {
		String tables = switch (reindex.scope()) {
			case INDEX -> """
					t.oid IN (SELECT indrelid FROM pg_index WHERE indexrelid = to_regclass(:name)
						OR indexrelid IN (SELECT relid FROM pg_partition_tree(to_regclass(:name))))""";
			case TABLE -> """
					t.oid = to_regclass(:name)
					OR t.oid IN (SELECT relid FROM pg_partition_tree(to_regclass(:name)))""";
			case SCHEMA -> "t.relnamespace = to_regnamespace(:name)";
			case DATABASE -> ":name IS NOT NULL";
		};
		return this.session.jdbcClient()
			.sql(SELECT_LEFT.formatted(tables))
			.param("name", reindex.name())
			.query(String.class)
			.list();
	}

}
