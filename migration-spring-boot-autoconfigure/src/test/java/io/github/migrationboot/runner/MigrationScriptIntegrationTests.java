package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.version.MigrationLock;
import io.github.migrationboot.operations.Types;
import io.github.migrationboot.revision.AmbiguousStartException;
import io.github.migrationboot.revision.UnknownDatabaseRevisionException;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.Psql;
import io.github.migrationboot.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Scripts run by {@code psql}, compared with the runs that they stand for.
 */
class MigrationScriptIntegrationTests {

	static final TestRevision TABLES = TestRevision.of("tables", "", (op) -> {
		op.createTable("numbers", (table) -> {
			table.column("id", Types.bigint()).identity().primaryKey();
			table.column("twice", Types.bigint());
			table.column("name", Types.text()).comment("It's \\ a name");
		});
		op.bulkInsert("numbers").columns("id", "name").row(1, "it's").row(2, "C:\\temp :id $1 {range}").key("id");
		op.data("number them", (jdbc) -> jdbc.sql("UPDATE numbers SET twice = 0").update(), (jdbc) -> {
		}).offline("UPDATE numbers SET twice = 0", "-- nothing");
	});

	static final TestRevision ROWS = TestRevision.of("rows", "tables",
			(op) -> op.execute("INSERT INTO numbers (id, name) SELECT i, 'row' FROM generate_series(3, 25) i; "
					+ "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$; SELECT f()",
					"DELETE FROM numbers WHERE id > 2; DROP FUNCTION f()"));

	static final TestRevision DUMP = TestRevision.sql("dump", "rows", """
			SELECT pg_catalog.set_config('search_path', '', false);
			CREATE TABLE public.dumped (a integer, b text);
			COPY public.dumped FROM stdin;
			1\tit's \\"
			2\t\\N
			\\.
			""", "DROP TABLE public.dumped");

	static final TestRevision BACKFILL = TestRevision.of("backfill", "rows", (op) -> {
		op.execute("CREATE TABLE other (id bigint, n bigint)", "DROP TABLE other");
		op.backfill("numbers")
			.key("id")
			.alias("n")
			.batchSize(10)
			.pause(Duration.ofMillis(1))
			.sql("INSERT INTO other SELECT id, id * 2 FROM numbers n WHERE {range}")
			.nothingToUndo();
		op.createIndex("ix_other").on("other").column("n").concurrently();
		op.execute("INSERT INTO other VALUES (0, 0)", "SELECT 1");
	});

	static final TestRevision MERGE = TestRevision.sql("merge", "dump, backfill", "CREATE TABLE merged ()",
			"DROP TABLE merged");

	static final TestRevision PATHS = TestRevision.sql("paths", "merge",
			"SET search_path = pg_catalog; CREATE INDEX CONCURRENTLY ix_paths ON public.other (id); SELECT 1",
			"SELECT set_config('search_path', '', false); DROP INDEX CONCURRENTLY public.ix_paths");

	/**
	 * As in a dump, but in another schema.
	 */
	private static final TestRevision QUALIFIED = TestRevision.sql("qualified", "rows",
			"SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE \"App\".dumped ()", "SELECT 1");

	private static final TestRevision CONCURRENT = TestRevision.sql("concurrent", "qualified",
			"SET search_path = pg_catalog; CREATE INDEX CONCURRENTLY ON \"App\".numbers (id); CREATE TABLE \"App\".x ()",
			"SELECT 1");

	private static final TestRevision[] ALL = { TABLES, ROWS, DUMP, BACKFILL, MERGE, PATHS };

	private static final TestRevision[] WITHOUT_COPY = { TABLES, ROWS, BACKFILL };

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private int databases;

	@BeforeEach
	void assumeThatPsqlIsThere() {
		Psql.assumeThatItIsThere();
	}

	@Test
	void scriptOfEveryStepLeavesWhatTheRunLeaves() {
		TestDatabase online = this.postgres.newDatabase("online");
		TestDatabase offline = this.postgres.newDatabase("offline");
		MigrationSettings settings = TestRevision.settings();
		Migrations migrations = TestRevision.migrations(online.dataSource(), settings, ALL);
		MigrationScript script = script(offline, settings, ScriptForm.PLAIN, ALL);
		for (String target : List.of("tables", "rows", "dump", "heads")) {
			migrations.upgrade(target);
			Psql.run(offline, script.upgrade(target));
			assertSame(online, offline, target);
		}
		for (String target : List.of("-1", "rows", "base")) {
			migrations.downgrade(target);
			Psql.run(offline, script.downgrade(target));
			assertSame(online, offline, target);
		}
	}

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void scriptOfAWholeRunInAnySchemaLeavesWhatTheRunLeaves(TransactionMode mode) {
		TestRevision[] revisions = (mode == TransactionMode.SINGLE) ? new TestRevision[] { TABLES, ROWS, QUALIFIED }
				: new TestRevision[] { TABLES, ROWS, QUALIFIED, CONCURRENT };
		MigrationSettings settings = new MigrationSettings("head", "App", "versions", "Meta Data", "migration_history",
				Duration.ofSeconds(5), Duration.ofMillis(20), null, null, mode, UnknownRevisionPolicy.FAIL,
				SetupSettings.NONE);
		TestDatabase online = this.postgres.newDatabase("online");
		TestDatabase offline = this.postgres.newDatabase("offline");
		TestRevision.migrations(online.dataSource(), settings, revisions).upgrade();
		Psql.run(offline, script(offline, settings, ScriptForm.PLAIN, revisions).upgrade("base:head"));
		for (String schema : List.of("public", "App", "Meta Data")) {
			assertThat(CatalogSnapshot.take(offline.jdbcClient(), schema, Set.of())).as(schema)
				.isEqualTo(CatalogSnapshot.take(online.jdbcClient(), schema, Set.of()));
		}
	}

	@Test
	void idempotentScriptRunsOnWhateverIsMissingAndAgainWithoutEffect() {
		MigrationSettings settings = TestRevision.settings();
		TestRevision merge = TestRevision.sql("merge", "left, backfill, dump", "CREATE TABLE merged ()",
				"DROP TABLE merged");
		TestRevision left = TestRevision.sql("left", "tables", "CREATE TABLE lefts ()", "DROP TABLE lefts");
		TestRevision[] revisions = { TABLES, ROWS, BACKFILL, DUMP, left, merge };
		TestDatabase online = this.postgres.newDatabase("online");
		MigrationScript script = script(online, settings, ScriptForm.IDEMPOTENT, revisions);
		String up = script.upgrade("base:head");
		String down = script.downgrade("merge:base");
		TestRevision.migrations(online.dataSource(), settings, revisions).upgrade();
		for (String start : List.of("", "tables", "rows", "left", "backfill", "dump", "merge")) {
			TestDatabase offline = this.postgres.newDatabase("offline" + this.databases++);
			if (!start.isEmpty()) {
				TestRevision.migrations(offline.dataSource(), settings, revisions).upgrade(start);
			}
			Psql.run(offline, up);
			assertThat(rows(offline)).as(start).containsExactly("merge");
			assertThat(CatalogSnapshot.take(offline.jdbcClient())).as(start)
				.isEqualTo(CatalogSnapshot.take(online.jdbcClient()));
			assertThat(completed(offline)).as(start).containsExactlyInAnyOrderElementsOf(completed(online));
			Psql.run(offline, up);
			assertThat(completed(offline)).as(start).hasSize(revisions.length);
			assertThat(content(offline, "dumped")).as(start).isEqualTo(content(online, "dumped")).hasSize(2);
			Psql.run(offline, down);
			Psql.run(offline, down);
			assertThat(rows(offline)).as(start).isEmpty();
			assertThat(CatalogSnapshot.take(offline.jdbcClient())).as(start).isEmpty();
		}
	}

	@Test
	void scriptFromTheDatabaseStartsAtItsRowsAndOnlyReads() {
		TestDatabase database = this.postgres.newDatabase("live");
		MigrationSettings settings = TestRevision.settings();
		MigrationScript script = script(database, settings, ScriptForm.PLAIN, ALL);
		assertThat(script.upgrade("rows")).isEqualTo(script.upgrade("base:rows"));
		assertThat(tables(database)).isEmpty();
		Psql.run(database, script.upgrade("rows"));
		database.jdbcClient().sql("ALTER DATABASE live SET default_transaction_read_only = on").update();
		try (MigrationSession session = MigrationSession.open(database.dataSource())) {
			MigrationLock lock = new MigrationLock(session, null, settings.versionTable(), settings.versionTable());
			lock.acquire(Duration.ZERO, Duration.ofMillis(1));
			assertThat(script.upgrade("heads")).isEqualTo(script.upgrade("rows:heads"));
			assertThat(script.upgrade("tables")).isEmpty();
			assertThat(script.downgrade("-1")).isEqualTo(script.downgrade("rows:tables"));
			assertThat(script.upgrade("current-1:dump")).isEqualTo(script.upgrade("tables:dump"));
			lock.release();
		}
	}

	@Test
	void scriptOfStepsBackStartsAtTheRevisionThatWasAppliedLast() {
		TestDatabase database = this.postgres.newDatabase("two");
		TestRevision[] revisions = { TABLES, ROWS, DUMP, BACKFILL };
		MigrationSettings settings = TestRevision.settings();
		Migrations migrations = TestRevision.migrations(database.dataSource(), settings, revisions);
		migrations.upgrade("backfill");
		migrations.upgrade("dump");
		assertThat(migrations.script(ScriptForm.PLAIN).downgrade("-1")).contains("-- Running downgrade dump -> rows")
			.doesNotContain("downgrade backfill");
		assertThatExceptionOfType(AmbiguousStartException.class)
			.isThrownBy(() -> migrations.script(ScriptForm.PLAIN).downgrade("dump,backfill:-1"));
	}

	@Test
	void scriptFromADatabaseAtAnUnknownRevisionIsRefusedAndSaysWhoBroughtItThere() {
		TestDatabase database = this.postgres.newDatabase("ahead");
		TestRevision.migrations(database.dataSource(), TABLES, ROWS).upgrade();
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class)
			.isThrownBy(() -> script(database, TestRevision.settings(), ScriptForm.PLAIN, TABLES).upgrade("head"))
			.withMessageContaining("upgrade of rows by search 1.2.3");
	}

	@Test
	void scriptForAnotherStartFailsAndChangesNothing() {
		TestDatabase database = this.postgres.newDatabase("other");
		MigrationSettings settings = TestRevision.settings();
		TestRevision.migrations(database.dataSource(), settings, ALL).upgrade("tables");
		String before = CatalogSnapshot.take(database.jdbcClient());
		String script = script(database, settings, ScriptForm.PLAIN, ALL).upgrade("rows:dump");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Psql.run(database, script));
		assertThat(rows(database)).containsExactly("tables");
		assertThat(CatalogSnapshot.take(database.jdbcClient())).isEqualTo(before);
	}

	@Test
	void idempotentScriptThatFindsNothingToStartFromFails() {
		TestDatabase database = this.postgres.newDatabase("behind");
		MigrationSettings settings = TestRevision.settings();
		TestRevision last = TestRevision.sql("last", "rows", "CREATE TABLE last ()", "DROP TABLE last");
		TestRevision[] revisions = { TABLES, ROWS, last };
		TestRevision.migrations(database.dataSource(), settings, revisions).upgrade("tables");
		String script = script(database, settings, ScriptForm.IDEMPOTENT, revisions).upgrade("rows:head");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Psql.run(database, script))
			.withMessageContaining("Revision last was not reached");
		assertThat(rows(database)).containsExactly("tables");
	}

	@Test
	void runGoesOnWhereAScriptBrokeOff() {
		TestDatabase database = this.postgres.newDatabase("broken");
		MigrationSettings settings = TestRevision.settings();
		String script = script(database, settings, ScriptForm.PLAIN, WITHOUT_COPY).upgrade("base:backfill");
		// As if psql had been killed before the index was built.
		Psql.run(database, script.substring(0, script.indexOf("CREATE INDEX CONCURRENTLY")));
		assertThat(rows(database)).containsExactly("rows");
		Migrations migrations = TestRevision.migrations(database.dataSource(), settings, WITHOUT_COPY);
		assertThat(migrations.upgrade().rows()).containsExactly("backfill");
		assertThat(database.jdbcClient().sql("SELECT count(*) FROM other").query(Integer.class).single()).isEqualTo(26);
	}

	private static MigrationScript script(TestDatabase database, MigrationSettings settings, ScriptForm form,
			TestRevision... revisions) {
		return TestRevision.migrations(database.dataSource(), settings, revisions).script(form);
	}

	private static void assertSame(TestDatabase online, TestDatabase offline, String target) {
		assertThat(CatalogSnapshot.take(offline.jdbcClient())).as(target)
			.isEqualTo(CatalogSnapshot.take(online.jdbcClient()));
		assertThat(rows(offline)).as(target).isEqualTo(rows(online));
		assertThat(history(offline)).as(target).isEqualTo(history(online));
		for (String table : List.of("numbers", "dumped", "other")) {
			assertThat(content(offline, table)).as(target + " " + table).isEqualTo(content(online, table));
		}
	}

	private static List<String> tables(TestDatabase database) {
		return database.jdbcClient()
			.sql("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")
			.query(String.class)
			.list();
	}

	private static List<String> rows(TestDatabase database) {
		JdbcClient jdbc = database.jdbcClient();
		if (!jdbc.sql("SELECT to_regclass('alembic_version') IS NOT NULL").query(Boolean.class).single()) {
			return List.of();
		}
		return jdbc.sql("SELECT version_num FROM alembic_version ORDER BY 1").query(String.class).list();
	}

	/**
	 * All of the history but its times.
	 */
	private static List<String> history(TestDatabase database) {
		return database.jdbcClient()
			.sql("SELECT (to_jsonb(h) - 'started_at' - 'duration')::text FROM migration_history h ORDER BY id")
			.query(String.class)
			.list();
	}

	private static List<String> completed(TestDatabase database) {
		return database.jdbcClient()
			.sql("SELECT revision || checksum || coalesce(downgrade_sql, '') FROM migration_history "
					+ "WHERE outcome = 'completed' ORDER BY id")
			.query(String.class)
			.list();
	}

	private static List<String> content(TestDatabase database, String table) {
		JdbcClient jdbc = database.jdbcClient();
		boolean exists = jdbc.sql("SELECT to_regclass(?) IS NOT NULL").param(table).query(Boolean.class).single();
		return exists ? jdbc.sql("SELECT to_jsonb(t)::text FROM " + table + " t ORDER BY 1").query(String.class).list()
				: List.of();
	}

}
