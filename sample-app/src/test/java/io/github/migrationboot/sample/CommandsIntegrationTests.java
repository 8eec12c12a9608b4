package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.Psql;
import io.github.migrationboot.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample's jar as a command line, with nothing but DATABASE_URL.
 */
class CommandsIntegrationTests {

	private static final String STOPPED = "stopped-sample";

	private static final String HEAD = "0004_hash_chunks";

	private static final String OTHER_BRANCH = """
			-- revision: %s
			-- down_revision: 0003_add_search_indexes
			-- message: written on another branch

			-- upgrade
			CREATE TABLE %1$s ();

			-- downgrade
			DROP TABLE %1$s;
			""";

	private static final String SLOW = """
			-- revision: slow
			-- down_revision: 0004_hash_chunks
			-- message: wait for documents

			-- upgrade
			CREATE TABLE slow (number integer);
			INSERT INTO slow VALUES (1);
			ALTER TABLE documents ADD COLUMN slow integer;

			-- irreversible: of no interest
			""";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path directory;

	CommandsIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
	}

	private SampleCommand run(String... typed) throws IOException, InterruptedException {
		return SampleCommand.run(this.directory, Map.of("DATABASE_URL", this.postgres.url()), typed);
	}

	private void done(String... typed) throws IOException, InterruptedException {
		SampleCommand command = run(typed);
		assertThat(command.exitCode()).as(command.errors()).isZero();
		assertThat(command.output()).isEmpty();
	}

	private String current() throws IOException, InterruptedException {
		return run("current").output();
	}

	@Test
	void dailyRoundGoesUpAndDownAndLeadsBackToTheSameSchema() throws Exception {
		done("upgrade", "+1");
		assertThat(current()).isEqualTo("0001_init_schema\n");
		SampleCommand upgrade = run("upgrade", "head");
		assertThat(upgrade.exitCode()).isZero();
		assertThat(upgrade.output()).isEmpty();
		assertThat(upgrade.errors())
			.contains("Running upgrade 0001_init_schema -> 0002_add_content_tsv, add content_tsv (")
			.doesNotContain("Tomcat", "Hibernate", "Running upgrade  ->");
		assertThat(current()).isEqualTo(HEAD + " (head)\n");
		String schema = CatalogSnapshot.take(this.postgres.jdbcClient());
		done("downgrade", "-1");
		assertThat(current()).isEqualTo("0003_add_search_indexes\n");
		done("downgrade", "0001");
		done("downgrade", "base");
		assertThat(current()).isEmpty();
		done("upgrade", "head");
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(schema);
	}

	@Test
	void readingCommandsPrintTheSamplesHistoryAndChangeNothing() throws Exception {
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		assertThat(run("history").output()).isEqualTo("""
				0003_add_search_indexes -> 0004_hash_chunks (head), hash chunks
				0002_add_content_tsv -> 0003_add_search_indexes, add search indexes
				0001_init_schema -> 0002_add_content_tsv, add content_tsv
				<base> -> 0001_init_schema, init schema
				""");
		assertThat(headsWithoutALocale()).isEqualTo("größe (head)\n0004_hash_chunks (head)\n");
		assertThat(run("show", "0001").output()).isEqualTo("""
				Rev: 0001_init_schema
				Parent: <base>
				Path: class io.github.migrationboot.sample.revisions.InitSchema

				    init schema
				   \s
				    Revision ID: 0001_init_schema
				    Revises:\s

				""");
		assertThat(run("history", "--verbose").output()).startsWith("Rev: 0004_hash_chunks (head)\n")
			.contains("\n\nRev: 0001_init_schema\nParent: <base>\n");
		SampleCommand check = run("check");
		assertThat(check.exitCode()).isEqualTo(3);
		assertThat(check.output()).startsWith("Target database is not up to date. Pending:\n");
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	private String headsWithoutALocale() throws IOException, InterruptedException {
		Path file = this.directory.resolve("other.sql");
		Files.writeString(file, OTHER_BRANCH.formatted("größe"));
		return SampleCommand
			.run(this.directory, Map.of("DATABASE_URL", this.postgres.url(), "LC_ALL", "C"), "heads",
					"--migration.locations=classpath*:db/revisions/**/*.sql,file:" + file)
			.output();
	}

	@Test
	void scriptThatPsqlRunsGivesTheSameSchemaAndRows() throws Exception {
		Psql.assumeThatItIsThere();
		SampleCommand script = run("upgrade", "head", "--sql");
		assertThat(script.exitCode()).as(script.errors()).isZero();
		Psql.run(this.postgres.database(), script.output());
		TestDatabase online = this.postgres.newDatabase("online");
		assertThat(
				SampleCommand.run(this.directory, Map.of("DATABASE_URL", online.url()), "upgrade", "head").exitCode())
			.isZero();
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient()))
			.isEqualTo(CatalogSnapshot.take(online.jdbcClient()));
		assertThat(current()).isEqualTo(HEAD + " (head)\n");
	}

	@Test
	void resultsAreColouredOnATerminalUnlessNobodyWantsThat() throws Exception {
		Path script = Path.of("/usr/bin/script");
		Assumptions.assumeTrue(Files.isExecutable(script), "There is no command \"script\", which is a terminal");
		Map<String, String> environment = Map.of("DATABASE_URL", this.postgres.url(), "TERM", "xterm");
		assertThat(SampleCommand.runInTerminal(script, this.directory, environment, "heads").output())
			.contains("\u001b[33m" + HEAD + "\u001b[39m");
		Map<String, String> plain = new HashMap<>(environment);
		plain.put("NO_COLOR", "1");
		assertThat(SampleCommand.runInTerminal(script, this.directory, plain, "heads").output())
			.contains(HEAD + " (head)")
			.doesNotContain("\u001b");
	}

	@Test
	void stampTakesOverTablesThatAreThereAlready() throws Exception {
		done("upgrade", "head");
		this.postgres.jdbcClient().sql("DROP TABLE alembic_version, migration_history").update();
		SampleCommand refused = run("upgrade", "head");
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.output()).isEmpty();
		assertThat(refused.errors()).contains("FAILED: ", "already exists", "stamp");
		done("stamp", "head");
		String schema = CatalogSnapshot.take(this.postgres.jdbcClient());
		done("upgrade", "head");
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(schema);
	}

	@Test
	void databaseIsCreatedWhenAskedForAndEmptiedWhenAllowed() throws Exception {
		this.postgres.jdbcClient().sql("CREATE TABLE elsewhere ()").update();
		TestDatabase shop = this.postgres.newDatabase("Shop " + UUID.randomUUID());
		this.postgres.jdbcClient().sql("DROP DATABASE \"" + shop.name() + "\"").update();
		Map<String, String> environment = Map.of("DATABASE_URL", shop.url());
		SampleCommand refused = SampleCommand.run(this.directory, environment, "upgrade", "head");
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.errors()).contains("FAILED: The database does not exist", "create-database");
		SampleCommand created = SampleCommand.run(this.directory, environment, "create-database");
		assertThat(created.output()).isEqualTo("The database is created.\n");
		assertThat(created.exitCode()).isZero();
		this.postgres.createRole("plain", "p1");
		shop.jdbcClient().sql("GRANT ALL ON SCHEMA public TO plain").update();
		SampleCommand plain = SampleCommand.run(this.directory, environment, "upgrade", "head",
				"--migration.extensions=file_fdw", "--migration.username=plain", "--migration.password=p1");
		assertThat(plain.exitCode()).isEqualTo(1);
		assertThat(plain.errors()).contains("FAILED: ", "permission denied to create extension", "superuser");
		SampleCommand upgraded = SampleCommand.run(this.directory, environment, "upgrade", "head",
				"--migration.create-database=true", "--migration.extensions=citext");
		assertThat(upgraded.exitCode()).as(upgraded.errors()).isZero();
		String schema = CatalogSnapshot.take(shop.jdbcClient());
		assertThat(schema).contains("documents");
		SampleCommand notAllowed = SampleCommand.run(this.directory, environment, "reset");
		assertThat(notAllowed.exitCode()).isEqualTo(1);
		assertThat(notAllowed.output()).isEmpty();
		assertThat(notAllowed.errors()).contains("FAILED: A reset drops everything", "migration.reset-allowed=true");
		assertThat(CatalogSnapshot.take(shop.jdbcClient())).isEqualTo(schema);
		SampleCommand reset = SampleCommand.run(this.directory, environment, "reset", "--migration.reset-allowed=true");
		assertThat(reset.exitCode()).as(reset.errors()).isZero();
		assertThat(reset.output()).startsWith("Dropped everything in schema \"public\": ");
		assertThat(CatalogSnapshot.take(shop.jdbcClient())).doesNotContain("documents", "alembic_version");
		assertThat(SampleCommand.run(this.directory, environment, "upgrade", "head", "--migration.extensions=citext")
			.exitCode()).isZero();
		assertThat(CatalogSnapshot.take(shop.jdbcClient())).isEqualTo(schema);
	}

	@Test
	void headsGoesToTwoHeadsAndAnOlderBuildIsToldWhatItDoesNotKnow() throws Exception {
		Path file = this.directory.resolve("other.sql");
		Files.writeString(file, OTHER_BRANCH.formatted("other_branch"));
		String locations = "--migration.locations=classpath*:db/revisions/**/*.sql,file:" + file;
		done("upgrade", "heads", locations);
		SampleCommand older = run("current");
		assertThat(older.exitCode()).isEqualTo(1);
		assertThat(older.errors()).contains("FAILED: Can't locate revision identified by 'other_branch'", "sample-app");
		done("stamp", "--purge", "head");
		assertThat(current()).isEqualTo(HEAD + " (head)\n");
	}

	@Test
	void upgradeThatIsStoppedIsUndoneAtOnceAndLeavesNothingInTheServer() throws Exception {
		done("upgrade", "head");
		Path file = this.directory.resolve("slow.sql");
		Files.writeString(file, SLOW);
		String locations = "--migration.locations=classpath*:db/revisions/**/*.sql,file:" + file;
		Map<String, String> environment = Map.of("DATABASE_URL", this.postgres.url() + "?application_name=" + STOPPED);
		try (Connection user = this.postgres.connection(); Statement use = user.createStatement()) {
			user.setAutoCommit(false);
			use.execute("LOCK TABLE documents IN ACCESS SHARE MODE");
			Process upgrade = SampleCommand.start(this.directory, environment, "upgrade", "head", locations);
			awaitSessions("= 1", "AND wait_event_type = 'Lock'");
			assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(upgrade.pid())).start().waitFor()).isZero();
			// A build in the background of a shell may have it ignored.
			assertThat(upgrade.waitFor(1, TimeUnit.MINUTES)).as("SIGINT ends the command").isTrue();
			assertThat(upgrade.exitValue()).isEqualTo(128 + 2);
			awaitSessions("= 0", "");
			try (SampleProcess service = SampleProcess.start(this.directory, environment, locations)) {
				awaitSessions("= 1", "AND wait_event_type = 'Lock'");
				service.stop();
				assertThat(service.awaitExit()).isEqualTo(128 + 15);
				awaitSessions("= 0", "");
				assertThat(service.output())
					.contains("The process was told to end while it worked on the database, in revision slow");
			}
			user.rollback();
		}
		assertThat(this.postgres.jdbcClient().sql("SELECT to_regclass('slow') IS NULL").query(Boolean.class).single())
			.isTrue();
		done("upgrade", "head", locations);
		assertThat(run("current", locations).output()).isEqualTo("slow (head)\n");
		assertThat(this.postgres.jdbcClient().sql("SELECT count(*) FROM slow").query(Integer.class).single()).isOne();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM migration_history WHERE revision = 'slow' AND outcome = 'completed'")
			.query(Integer.class)
			.single()).isOne();
	}

	private void awaitSessions(String count, String condition) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.postgres.jdbcClient()
				.sql("SELECT count(*) %s FROM pg_stat_activity WHERE application_name = '%s' %s".formatted(count,
						STOPPED, condition))
				.query(Boolean.class)
				.single());
	}

	@Test
	void wrongUsageEndsWithCodeTwoBeforeTheApplicationIsThere() throws Exception {
		SampleCommand wrong = SampleCommand.run(this.directory, Map.of("DATABASE_URL", "mysql://nowhere"), "upgarde");
		assertThat(wrong).isEqualTo(new SampleCommand(2, "", """
				FAILED: There is no command "upgarde"; did you mean "upgrade"?

				Type "migrations --help" to see what can be typed.
				"""));
		SampleCommand version = SampleCommand.run(this.directory, Map.of("DATABASE_URL", "mysql://nowhere"), "-V");
		assertThat(version.output()).matches("migrations \\d+\\.\\d+\\.\\d+.*\n");
		SampleCommand refused = SampleCommand.run(this.directory, Map.of("DATABASE_URL", "mysql://nowhere"), "current");
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.output()).isEmpty();
		assertThat(refused.errors()).startsWith("FAILED: ")
			.contains("DATABASE_URL", "PostgreSQL")
			.doesNotContain("APPLICATION FAILED TO START");
	}

	@Test
	void readerThatHasSeenEnoughChangesNoExitCode() throws Exception {
		SampleCommand script = shell("""
				{ "$@" history; echo "exit code $?" >&2; } | head -n 1
				{ "$@" check; echo "exit code $?" >&2; } | true
				""");
		assertThat(script).isEqualTo(new SampleCommand(0,
				"0003_add_search_indexes -> 0004_hash_chunks (head), hash chunks\n", "exit code 0\nexit code 3\n"));
	}

	@Test
	void diskThatIsFullIsAFailure() throws Exception {
		Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "There is no /dev/full");
		SampleCommand script = shell("\"$@\" --completion > /dev/full; echo \"exit code $?\"");
		assertThat(script.exitCode()).isZero();
		assertThat(script.output()).isEqualTo("exit code 1\n");
		assertThat(script.errors())
			.startsWith("FAILED: Standard output does not take the results: No space left on device.\n");
	}

	private SampleCommand shell(String script) throws IOException, InterruptedException {
		return SampleCommand.runInShell(script, this.directory, Map.of("DATABASE_URL", this.postgres.url()));
	}

}
