package io.github.migrationboot.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.migrationboot.internal.sql.OperationCase;
import io.github.migrationboot.internal.sql.OperationCases;

/**
 * Revisions of the tests that run one after the other on an empty database.
 *
 * @param name what they are about
 * @param revisions the revisions
 */
record TestHistory(String name, List<TestRevision> revisions) {

	private static final int LINE = 5;

	private static final TestRevision PROCEDURES = TestRevision.sql("procedures", "", """
			CREATE TABLE filled (n integer);
			CREATE PROCEDURE fill() LANGUAGE plpgsql AS $$
			BEGIN
				INSERT INTO filled VALUES (1);
				COMMIT;
				INSERT INTO filled VALUES (2);
			END $$;
			CALL fill();
			DO $$ BEGIN INSERT INTO filled VALUES (3); COMMIT; END $$;
			DO $$ BEGIN INSERT INTO filled VALUES (4); END $$""", "DROP PROCEDURE fill(); DROP TABLE filled")
		.notTransactional();

	private static final TestRevision QUERY = TestRevision.sql("query", "procedures", "SELECT n INTO found FROM filled",
			"DROP TABLE found");

	private static final TestRevision DUMP = TestRevision.sql("dump", "", CopyIntegrationTests.DUMP,
			"DROP TABLE public.notes");

	static TestHistory of(String name, TestRevision... revisions) {
		return new TestHistory(name, List.of(revisions));
	}

	/**
	 * Return every history that the tests of runs are made of.
	 * @param folder where files of objects may be
	 */
	static List<TestHistory> all(Path folder) throws IOException {
		return List.of(
				of("SQL, rows, code, a backfill, a merge", MigrationScriptIntegrationTests.TABLES,
						MigrationScriptIntegrationTests.ROWS, MigrationScriptIntegrationTests.DUMP,
						MigrationScriptIntegrationTests.BACKFILL, MigrationScriptIntegrationTests.MERGE,
						MigrationScriptIntegrationTests.PATHS),
				of("everything that is recorded by itself", KilledRun.REVISION),
				of("an index", ConcurrentIndexIntegrationTests.TABLE, ConcurrentIndexIntegrationTests.INDEX),
				of("a partition", DetachIntegrationTests.TABLES, DetachIntegrationTests.DETACH),
				of("a partition by an operation", DetachIntegrationTests.TABLES, DetachIntegrationTests.OPERATION),
				of("procedures that commit, a table from a query", PROCEDURES, QUERY), of("a dump", DUMP),
				of("a dump, statement by statement", DUMP.notTransactional()),
				of("a line", RoundTripIntegrationTests.line(LINE)),
				of("replaceable objects", new ObjectRevisions(folder).all()));
	}

	/**
	 * Return a history with rows as CSV.
	 */
	static TestHistory ofCsv() {
		return of("CSV", DUMP, TestRevision.sql("csv", "dump", CopyIntegrationTests.CSV, "TRUNCATE public.notes"));
	}

	/**
	 * Return a revision for each case of the operations.
	 * @param version the major version of the server, which may be too old for some
	 */
	static TestHistory ofOperations(int version) {
		List<TestRevision> revisions = new ArrayList<>();
		String parent = "";
		for (OperationCase example : OperationCases.all()) {
			if (example.minimumVersion() <= version) {
				String id = "%d_%s".formatted(revisions.size(), example.name().replaceAll("\\W+", "_"));
				revisions.add(TestRevision.of(id, parent, example.body()));
				parent = id;
			}
		}
		return new TestHistory("operations", revisions);
	}

	TestRevision[] toArray() {
		return this.revisions.toArray(TestRevision[]::new);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
