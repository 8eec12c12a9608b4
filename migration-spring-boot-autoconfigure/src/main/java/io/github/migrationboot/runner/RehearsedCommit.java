package io.github.migrationboot.runner;

import io.github.migrationboot.internal.connection.BoundStatement;

/**
 * What stands for a COMMIT in a rehearsal: it checks what a COMMIT checks.
 */
final class RehearsedCommit {

	/**
	 * The one behind which nothing comes.
	 */
	static final BoundStatement LAST = BoundStatement.of("SET CONSTRAINTS ALL IMMEDIATE");

	/**
	 * One behind which more revisions come. They are to find no check waiting, for a
	 * table that has one cannot be altered, and the constraints as a transaction finds
	 * them when it begins. A savepoint that is rolled back would put the constraints
	 * back, but the checks as well, and ALL would also be about constraints that are
	 * created later. So each is named; a name can be that of several in a schema, and one
	 * that cannot be deferred must not be.
	 */
	static final BoundStatement BETWEEN = BoundStatement.of("""
			DO $rehearsal$
			DECLARE
			 every text;
			 late text;
			BEGIN
			 SELECT string_agg(name, ', '), string_agg(name, ', ') FILTER (WHERE is_late) INTO every, late
			 FROM (
			  SELECT format('%I.%I', n.nspname, c.conname) AS name, bool_and(c.condeferred) AS is_late
			  FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
			  WHERE has_schema_privilege(n.oid, 'USAGE')
			  GROUP BY 1 HAVING bool_or(c.condeferrable)
			 ) AS names;
			 IF every IS NOT NULL THEN
			  EXECUTE 'SET CONSTRAINTS ' || every || ' IMMEDIATE';
			 END IF;
			 IF late IS NOT NULL THEN
			  EXECUTE 'SET CONSTRAINTS ' || late || ' DEFERRED';
			 END IF;
			END
			$rehearsal$""");

	private RehearsedCommit() {
	}

}
