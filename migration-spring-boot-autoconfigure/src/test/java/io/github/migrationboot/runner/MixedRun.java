package io.github.migrationboot.runner;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.Types;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run of ten revisions, one of each kind that a run treats in its own way, and what the
 * database has to look like afterwards. Nothing in it can be repeated unseen: what runs
 * twice fails or leaves two rows in {@code effects}. As a process, it is one to be killed
 * or one of several.
 */
public final class MixedRun {

	private static final List<TestRevision> REVISIONS = List.of(TestRevision.of("r01_tables", "", (op) -> {
		op.createTable("items", (table) -> {
			table.column("id", Types.integer()).primaryKey();
			table.column("n", Types.integer()).notNull().defaultExpression("0");
		});
		op.execute("CREATE TABLE effects (what text NOT NULL)", "DROP TABLE effects");
		op.execute("CREATE TYPE mood AS ENUM ('sad')", "DROP TYPE mood");
		op.createIndex("ix_old").on("items").column("n");
	}), TestRevision.sql("r02_rows", "r01_tables", """
			INSERT INTO items (id) SELECT i FROM generate_series(1, 6) i;
			INSERT INTO effects VALUES ('rows')""", "DELETE FROM items"),
			TestRevision.of("r03_code", "r02_rows", (op) -> op.data("write a row", (jdbc) -> effect(jdbc, "code")),
					(op) -> op.execute("SELECT 1")),
			TestRevision.of("r04_index", "r03_code",
					(op) -> op.createIndex("ix_new").on("items").column("n").column("id").concurrently()),
			TestRevision.of("r05_drop_index", "r04_index", (op) -> op.dropIndex("ix_old").concurrently(),
					(op) -> op.createIndex("ix_old").on("items").column("n")),
			TestRevision.of("r06_enum", "r05_drop_index", (op) -> {
				op.addEnumValue("mood", "ok");
				op.execute("INSERT INTO effects VALUES ('mood ' || 'ok'::mood)");
			}, (op) -> op.execute("SELECT 1")),
			TestRevision.of("r07_backfill", "r06_enum",
					(op) -> op.backfill("items")
						.key("id")
						.batchSize(3)
						.pause(Duration.ofMillis(1))
						.sql("UPDATE items SET n = n + 1 WHERE {range}")
						.nothingToUndo()),
			TestRevision.of("r08_pieces", "r07_backfill", (op) -> {
				op.execute("INSERT INTO effects VALUES ('piece 1')");
				op.execute("CREATE UNIQUE INDEX CONCURRENTLY ix_effects ON effects (what)");
				op.execute("INSERT INTO effects VALUES ('piece 2')");
			}, (op) -> op.execute("SELECT 1")).notTransactional(), TestRevision.sql("r09_copy", "r08_pieces",
					"COPY effects FROM stdin;\ncopy 1\ncopy 2\n\\.\n", "DELETE FROM effects"),
			TestRevision.sql("r10_view", "r09_copy", """
					CREATE VIEW moods AS SELECT what FROM effects WHERE what LIKE 'mood %';
					COMMENT ON VIEW moods IS 'made'""", "DROP VIEW moods"));

	private static final String SELECT_STATE = """
			SELECT concat_ws(E'\\n',
			 'effects: ' || (SELECT string_agg(what, ', ' ORDER BY what COLLATE "C") FROM effects),
			 'items: ' || (SELECT string_agg(id || '=' || n, ', ' ORDER BY id) FROM items),
			 'moods: ' || (SELECT string_agg(enumlabel, ', ' ORDER BY enumsortorder) FROM pg_enum
			  WHERE enumtypid = 'mood'::regtype),
			 'view: ' || (SELECT string_agg(what, ', ') || ' ' || obj_description('moods'::regclass) FROM moods),
			 'indexes: ' || (SELECT string_agg(indexrelid::regclass || ' ' || indisvalid, ', '
			  ORDER BY indexrelid::regclass::text COLLATE "C") FROM pg_index
			  WHERE indrelid IN ('items'::regclass, 'effects'::regclass)),
			 'versions: ' || (SELECT string_agg(version_num, ', ') FROM alembic_version),
			 'completed: ' || (SELECT string_agg(revision || ' ' || direction, ', ' ORDER BY id) FROM migration_history
			  WHERE outcome = 'completed'))""";

	private static final String SELECT_LOCKS = """
			SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'
			 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

	private MixedRun() {
	}

	static Migrations migrations(DataSource dataSource) {
		return TestRevision.migrations(dataSource, REVISIONS.toArray(TestRevision[]::new));
	}

	private static void effect(JdbcClient jdbc, String what) {
		jdbc.sql("INSERT INTO effects VALUES (?)").param(what).update();
	}

	/**
	 * Empty a database.
	 */
	static void startAnew(JdbcClient jdbc) {
		jdbc.sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public").update();
	}

	/**
	 * Assert that a database is at the head, each revision's effect is there once, the
	 * history is complete, and no lock and no invalid index is left.
	 * @param jdbc a client of the database
	 * @param description what happened before
	 */
	static void assertDone(JdbcClient jdbc, String description) {
		assertThat(jdbc.sql(SELECT_STATE).query(String.class).single()).as(description).isEqualTo("""
				effects: code, copy 1, copy 2, mood ok, piece 1, piece 2, rows
				items: 1=1, 2=1, 3=1, 4=1, 5=1, 6=1
				moods: sad, ok
				view: mood ok made
				indexes: items_pkey true, ix_effects true, ix_new true
				versions: r10_view
				completed: r01_tables upgrade, r02_rows upgrade, r03_code upgrade, r04_index upgrade, \
				r05_drop_index upgrade, r06_enum upgrade, r07_backfill upgrade, r08_pieces upgrade, r09_copy upgrade, \
				r10_view upgrade""");
		// A server process whose client is gone takes a moment to end.
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10))
			.untilAsserted(
					() -> assertThat(jdbc.sql(SELECT_LOCKS).query(Integer.class).single()).as(description).isZero());
	}

	public static void main(String[] args) throws IOException {
		RunProcess.serve(args, MixedRun::migrations);
	}

}
