package io.github.migrationboot.runner;

import java.io.IOException;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * A process to be killed: it runs a revision that is not one transaction and does of
 * everything that is recorded by itself. Nothing in it may be repeated.
 */
public final class KilledRun {

	static final TestRevision REVISION = TestRevision.of("killed", "", (op) -> {
		op.execute("CREATE TABLE t (id integer, n integer)");
		op.execute("INSERT INTO t SELECT i, 0 FROM generate_series(1, 6) i");
		op.execute("CREATE INDEX CONCURRENTLY ix ON t (id)");
		op.backfill("t")
			.key("id")
			.batchSize(3)
			.pause(Duration.ofMillis(1))
			.sql("UPDATE t SET n = n + 1 WHERE {range}")
			.nothingToUndo();
		op.execute("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE moods (m mood)");
		op.execute("CREATE INDEX CONCURRENTLY ix_n ON t (n)");
		op.addEnumValue("mood", "ok");
		op.execute("INSERT INTO moods VALUES ('ok')");
		op.execute("REINDEX TABLE CONCURRENTLY t");
		op.execute("DROP INDEX CONCURRENTLY ix");
		op.execute(
				"CREATE TABLE p (a integer) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)");
		op.execute("ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY");
		op.execute("COPY t FROM stdin;\n7\t1\n\\.\n");
		op.data("insert a row", (jdbc) -> jdbc.sql("INSERT INTO t VALUES (8, 1)").update())
			.offline("INSERT INTO t VALUES (8, 1)");
	}, (op) -> {
		op.execute("DROP INDEX CONCURRENTLY ix_n");
		op.execute("CREATE TABLE IF NOT EXISTS undone (n integer)");
		op.execute("CREATE INDEX CONCURRENTLY ix_undone ON undone (n)");
		op.execute("INSERT INTO undone VALUES (1)");
		op.backfill("t")
			.key("id")
			.batchSize(3)
			.sql("INSERT INTO undone SELECT id FROM t WHERE {range}")
			.nothingToUndo();
		op.execute("DROP INDEX CONCURRENTLY ix_undone");
		op.execute("DROP TABLE t, p, p1, moods; DROP TYPE mood");
	}).notTransactional();

	private KilledRun() {
	}

	static Migrations migrations(DataSource dataSource) {
		return TestRevision.migrations(dataSource, REVISION);
	}

	public static void main(String[] args) throws IOException {
		RunProcess.serve(args, KilledRun::migrations);
	}

}
