package io.github.migrationboot.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.Types;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Scripts run by {@code psql}, compared with the runs that they stand for.
 */
class MigrationScriptIntegrationTests {

	private static final TestRevision TABLES = TestRevision.of("tables", "", (op) -> {
		op.createTable("numbers", (table) -> {
			table.column("id", Types.bigint()).identity().primaryKey();
			table.column("twice", Types.bigint());
			table.column("name", Types.text()).comment("It's \\ a name");
		});
		op.bulkInsert("numbers").columns("id", "name").row(1, "it's").row(2, "C:\\temp :id $1 {range}").key("id");
		op.data("number them", (jdbc) -> jdbc.sql("UPDATE numbers SET twice = 0").update(), (jdbc) -> {
		}).offline("UPDATE numbers SET twice = 0", "-- nothing");
	});

	private static final TestRevision ROWS = TestRevision.of("rows", "tables",
			(op) -> op.execute("INSERT INTO numbers (id, name) SELECT i, 'row' FROM generate_series(3, 25) i; "
					+ "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$; SELECT f()",
					"DELETE FROM numbers WHERE id > 2; DROP FUNCTION f()"));

	private static final TestRevision DUMP = TestRevision.sql("dump", "rows", """
			SELECT pg_catalog.set_config('search_path', '', false);
			CREATE TABLE public.dumped (a integer, b text);
			COPY public.dumped FROM stdin;
			1\tit's \\"
			2\t\\N
			\\.
			""", "DROP TABLE public.dumped");

	private static final TestRevision BACKFILL = TestRevision.of("backfill", "rows", (op) -> {
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

	private static final TestRevision MERGE = TestRevision.sql("merge", "dump, backfill", "CREATE TABLE merged ()",
			"DROP TABLE merged");

	private static final TestRevision PATHS = TestRevision.sql("paths", "merge",
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

	@TempDir
	private Path folder = Path.of("");

	private int databases;

	@BeforeEach
	void assumeThatPsqlIsThere() {
		try {
			new ProcessBuilder("psql", "--version").start().destroy();
		}
		catch (IOException ex) {
			Assumptions.abort("There is no psql on the path");
		}
	}

	@Test
	void scriptOfEveryStepLeavesWhatTheRunLeaves() throws Exception {
		TestDatabase online = this.postgres.newDatabase("online");
		TestDatabase offline = this.postgres.newDatabase("offline");
		MigrationSettings settings = TestRevision.settings();
		Migrations migrations = TestRevision.migrations(online.dataSource(), settings, ALL);
		MigrationScript script = script(settings, ScriptForm.PLAIN, ALL);
		for (String target : List.of("tables", "rows", "dump", "heads")) {
			Collection<String> rows = rows(offline);
			migrations.upgrade(target);
			psql(offline, script.upgrade(rows, target));
			assertSame(online, offline, target);
		}
		for (String target : List.of("-1", "rows", "base")) {
			Collection<String> rows = rows(offline);
			migrations.downgrade(target);
			psql(offline, script.downgrade(rows, target));
			assertSame(online, offline, target);
		}
	}

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void scriptOfAWholeRunInAnySchemaLeavesWhatTheRunLeaves(TransactionMode mode) throws Exception {
		TestRevision[] revisions = (mode == TransactionMode.SINGLE) ? new TestRevision[] { TABLES, ROWS, QUALIFIED }
				: new TestRevision[] { TABLES, ROWS, QUALIFIED, CONCURRENT };
		MigrationSettings settings = new MigrationSettings("head", "App", "versions", "Meta Data", "migration_history",
				Duration.ofSeconds(5), Duration.ofMillis(20), null, null, mode);
		TestDatabase online = this.postgres.newDatabase("online");
		TestDatabase offline = this.postgres.newDatabase("offline");
		TestRevision.migrations(online.dataSource(), settings, revisions).upgrade();
		psql(offline, script(settings, ScriptForm.PLAIN, revisions).upgrade(List.of(), "head"));
		for (String schema : List.of("public", "App", "Meta Data")) {
			assertThat(CatalogSnapshot.take(offline.jdbcClient(), schema, Set.of())).as(schema)
				.isEqualTo(CatalogSnapshot.take(online.jdbcClient(), schema, Set.of()));
		}
	}

	@Test
	void idempotentScriptRunsOnWhateverIsMissingAndAgainWithoutEffect() throws Exception {
		MigrationSettings settings = TestRevision.settings();
		TestRevision merge = TestRevision.sql("merge", "left, backfill", "CREATE TABLE merged ()", "DROP TABLE merged");
		TestRevision left = TestRevision.sql("left", "tables", "CREATE TABLE lefts ()", "DROP TABLE lefts");
		TestRevision[] revisions = { TABLES, ROWS, BACKFILL, left, merge };
		MigrationScript script = script(settings, ScriptForm.IDEMPOTENT, revisions);
		String up = script.upgrade(List.of(), "head");
		String down = script.downgrade(List.of("merge"), "base");
		TestDatabase online = this.postgres.newDatabase("online");
		TestRevision.migrations(online.dataSource(), settings, revisions).upgrade();
		for (String start : List.of("", "tables", "rows", "left", "backfill", "merge")) {
			TestDatabase offline = this.postgres.newDatabase("offline" + this.databases++);
			if (!start.isEmpty()) {
				TestRevision.migrations(offline.dataSource(), settings, revisions).upgrade(start);
			}
			psql(offline, up);
			assertThat(rows(offline)).as(start).containsExactly("merge");
			assertThat(CatalogSnapshot.take(offline.jdbcClient())).as(start)
				.isEqualTo(CatalogSnapshot.take(online.jdbcClient()));
			assertThat(completed(offline)).as(start).containsExactlyInAnyOrderElementsOf(completed(online));
			psql(offline, up);
			assertThat(completed(offline)).as(start).hasSize(revisions.length);
			psql(offline, down);
			psql(offline, down);
			assertThat(rows(offline)).as(start).isEmpty();
			assertThat(CatalogSnapshot.take(offline.jdbcClient())).as(start).isEmpty();
		}
	}

	@Test
	void scriptForAnotherStartFailsAndChangesNothing() throws Exception {
		TestDatabase database = this.postgres.newDatabase("other");
		MigrationSettings settings = TestRevision.settings();
		TestRevision.migrations(database.dataSource(), settings, ALL).upgrade("tables");
		String before = CatalogSnapshot.take(database.jdbcClient());
		String script = script(settings, ScriptForm.PLAIN, ALL).upgrade(List.of("rows"), "dump");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> psql(database, script));
		assertThat(rows(database)).containsExactly("tables");
		assertThat(CatalogSnapshot.take(database.jdbcClient())).isEqualTo(before);
	}

	@Test
	void idempotentScriptThatFindsNothingToStartFromFails() throws Exception {
		TestDatabase database = this.postgres.newDatabase("behind");
		MigrationSettings settings = TestRevision.settings();
		TestRevision last = TestRevision.sql("last", "rows", "CREATE TABLE last ()", "DROP TABLE last");
		TestRevision[] revisions = { TABLES, ROWS, last };
		TestRevision.migrations(database.dataSource(), settings, revisions).upgrade("tables");
		String script = script(settings, ScriptForm.IDEMPOTENT, revisions).upgrade(List.of("rows"), "head");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> psql(database, script))
			.withMessageContaining("Revision last was not reached");
		assertThat(rows(database)).containsExactly("tables");
	}

	@Test
	void runGoesOnWhereAScriptBrokeOff() throws Exception {
		TestDatabase database = this.postgres.newDatabase("broken");
		MigrationSettings settings = TestRevision.settings();
		String script = script(settings, ScriptForm.PLAIN, WITHOUT_COPY).upgrade(List.of(), "backfill");
		// As if psql had been killed before the index was built.
		psql(database, script.substring(0, script.indexOf("CREATE INDEX CONCURRENTLY")));
		assertThat(rows(database)).containsExactly("rows");
		Migrations migrations = TestRevision.migrations(database.dataSource(), settings, WITHOUT_COPY);
		assertThat(migrations.upgrade().rows()).containsExactly("backfill");
		assertThat(database.jdbcClient().sql("SELECT count(*) FROM other").query(Integer.class).single()).isEqualTo(26);
	}

	private static MigrationScript script(MigrationSettings settings, ScriptForm form, TestRevision... revisions) {
		return new MigrationScript(RevisionCatalogue.of(new FoundRevisions(List.of(revisions), List.of())), settings,
				form);
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

	private void psql(TestDatabase database, String script) throws IOException, InterruptedException {
		Path file = Files.writeString(this.folder.resolve("script.sql"), script);
		ProcessBuilder builder = new ProcessBuilder("psql", "-X", "-q", "-w", "-v", "ON_ERROR_STOP=1", "-f",
				file.toString(), "host=%s port=%d dbname=%s user=%s sslmode=disable gssencmode=disable"
					.formatted(database.host(), database.port(), database.name(), database.username()));
		builder.environment().put("PGPASSWORD", database.password());
		builder.environment().put("PGCLIENTENCODING", "UTF8");
		Process process = builder.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new AssertionError(output + "\n" + script);
		}
	}

}
