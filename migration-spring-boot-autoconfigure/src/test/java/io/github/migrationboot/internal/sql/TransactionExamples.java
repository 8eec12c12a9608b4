package io.github.migrationboot.internal.sql;

import java.util.List;
import java.util.Map;

/**
 * Statements for a database that has a table {@code t (a int)} with the index {@code i},
 * clustered on it, and a partitioned table {@code p} with the partition {@code "x.y"}.
 */
final class TransactionExamples {

	/**
	 * What the server refuses inside a transaction block.
	 */
	static final List<String> REFUSED = List.of("CREATE INDEX CONCURRENTLY ON t (a)",
			"CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS j ON t (a)", "DROP INDEX CONCURRENTLY i",
			"DROP INDEX CONCURRENTLY IF EXISTS nowhere", "REINDEX INDEX CONCURRENTLY i", "REINDEX TABLE CONCURRENTLY t",
			"REINDEX (VERBOSE, CONCURRENTLY) INDEX i", "REINDEX (concurrently true) TABLE t",
			"REINDEX (CONCURRENTLY 1, VERBOSE off) TABLE t", "REINDEX SCHEMA public",
			"REINDEX SCHEMA CONCURRENTLY public", "REINDEX DATABASE CONCURRENTLY", "REINDEX (VERBOSE) SYSTEM", "VACUUM",
			"VACUUM t", "VACUUM (FULL, ANALYZE) t", "CLUSTER", "CLUSTER VERBOSE", "CLUSTER (VERBOSE)",
			"CREATE DATABASE d", "DROP DATABASE nowhere", "ALTER DATABASE postgres SET TABLESPACE pg_default",
			"CREATE TABLESPACE s LOCATION '/nowhere'", "DROP TABLESPACE nowhere", "ALTER SYSTEM SET work_mem = '4MB'",
			"ALTER SYSTEM RESET ALL", "ALTER TABLE p DETACH PARTITION \"x.y\" CONCURRENTLY",
			"alter table if exists only public . p detach partition public.\"x.y\" concurrently", "DISCARD ALL",
			"CREATE SUBSCRIPTION s CONNECTION 'dbname=nowhere' PUBLICATION p",
			"CREATE SUBSCRIPTION s CONNECTION 'dbname=nowhere' PUBLICATION p WITH (create_slot = true, enabled = off)");

	/**
	 * The syntax of those that came with a later server than the oldest, with its
	 * version.
	 */
	static final Map<String, Integer> SINCE = Map.of("REINDEX DATABASE CONCURRENTLY", 16, "REINDEX (VERBOSE) SYSTEM",
			16, "CLUSTER (VERBOSE)", 17);

	/**
	 * What looks like it and the server accepts inside a transaction block.
	 */
	static final List<String> ACCEPTED = List.of("CREATE INDEX ON t (a)", "CREATE INDEX \"concurrently\" ON t (a)",
			"DROP INDEX i", "REINDEX INDEX i", "REINDEX (VERBOSE) TABLE t", "REINDEX (CONCURRENTLY false) TABLE t",
			"REINDEX (CONCURRENTLY off, VERBOSE) INDEX i", "ANALYZE", "ANALYZE t", "CLUSTER t", "CLUSTER VERBOSE t",
			"CLUSTER (VERBOSE) t USING i", "ALTER TABLE p DETACH PARTITION \"x.y\"", "ALTER TABLE t RENAME TO u",
			"DISCARD PLANS", "CREATE MATERIALIZED VIEW v AS SELECT a FROM t", "CREATE TYPE e AS ENUM ('a')",
			"ALTER TABLE t ADD COLUMN vacuum int", "COMMENT ON TABLE t IS 'VACUUM'",
			"CREATE SUBSCRIPTION s CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false)");

	private TransactionExamples() {
	}

}
