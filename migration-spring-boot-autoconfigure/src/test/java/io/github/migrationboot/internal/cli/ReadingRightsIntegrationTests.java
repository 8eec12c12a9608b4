package io.github.migrationboot.internal.cli;

import java.time.Duration;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.runner.PendingRevisionsException;
import io.github.migrationboot.runner.StatementFailedException;
import io.github.migrationboot.runner.VersionTableAccessException;
import io.github.migrationboot.runner.WaitTimeoutException;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a login can do that may read the two tables and nothing else, and what it is told
 * where a right is missing.
 */
class ReadingRightsIntegrationTests {

	private static final String LOGIN = "reading_login";

	private static final String[] APPLIED = { "1975ea83b712", "ae1027a6acf1", "27c6a30d7c24", "53fffde5ad51",
			"3cac04ae8714" };

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Migrations owner = toHeads(new DriverManagerDataSource());

	private Migrations reader = this.owner;

	@BeforeEach
	void prepare() {
		AlembicExample.migrations(this.postgres.dataSource(), APPLIED).upgrade("heads");
		this.postgres.createRole(LOGIN, "pw");
		execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
		execute("GRANT USAGE ON SCHEMA public TO " + LOGIN);
		execute("GRANT SELECT ON alembic_version, migration_history TO " + LOGIN);
		this.owner = toHeads(this.postgres.dataSource());
		this.reader = toHeads(readerDataSource());
	}

	private static Migrations toHeads(DataSource dataSource) {
		MigrationSettings usual = MigrationSettings.defaults();
		return new Migrations(dataSource, AlembicExample.catalogue(),
				new MigrationSettings("heads", usual.schema(), usual.versionTable(), usual.versionTableSchema(),
						usual.historyTable(), usual.lockTimeout(), usual.lockPollInterval(), usual.application(),
						usual.applicationVersion(), usual.transactionMode(), usual.unknownRevision(), usual.setup()));
	}

	private DataSource readerDataSource() {
		return this.postgres.database().dataSource(LOGIN, "pw");
	}

	private void execute(String sql) {
		this.postgres.jdbcClient().sql(sql).update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "current", "current --json", "current --check-heads", "history", "history -i",
			"history --graph", "history -v -r 53fff:current", "history --json", "heads -v", "branches -v",
			"show current", "check", "check --json", "plan heads", "plan heads --json", "upgrade heads --sql",
			"upgrade heads --sql --idempotent", "downgrade base --sql", "stamp heads --sql", "ensure_version --sql" })
	void readingCommandSaysWhatItSaysToTheOwner(String typed) {
		CommandRun expected = CommandRun.of(this.owner, typed.split(" "));
		CommandRun actual = CommandRun.of(this.reader, typed.split(" "));
		assertThat(actual.results()).isEqualTo(expected.results()).isNotEmpty();
		assertThat(actual.errors()).isEqualTo(expected.errors());
		assertThat(actual.exitCode()).isEqualTo(expected.exitCode()).isIn(ExitCode.DONE, ExitCode.DIFFERENT);
	}

	@Test
	void stateIsReadAndValidatedAndWaitedFor() {
		assertThat(this.reader.status().state()).isEqualTo(State.PENDING);
		assertThat(this.reader.status()).isEqualTo(this.owner.status());
		assertThat(this.reader.history(10)).isEqualTo(this.owner.history(10)).hasSize(APPLIED.length);
		assertThatExceptionOfType(PendingRevisionsException.class).isThrownBy(this.reader::validate);
		assertThatExceptionOfType(WaitTimeoutException.class)
			.isThrownBy(() -> this.reader.await(Duration.ZERO, Duration.ofMillis(10)));
		this.owner.upgrade("heads");
		assertThat(this.reader.status().state()).isEqualTo(State.UP_TO_DATE);
		assertThat(this.reader.upgrade("heads").steps()).isEmpty();
		this.reader.validate();
		this.reader.await(Duration.ZERO, Duration.ofMillis(10));
	}

	@Test
	void emptyDatabaseCanBeReadWithoutAnyRight() {
		execute("DROP TABLE alembic_version, migration_history");
		execute("REVOKE ALL ON SCHEMA public FROM " + LOGIN);
		assertThat(this.reader.status().state()).isEqualTo(State.PENDING);
		assertThat(this.reader.current()).isEmpty();
	}

	@Test
	void tableInASchemaThatTheLoginMayNotUseIsNotTakenForMissing() {
		execute("REVOKE USAGE ON SCHEMA public FROM " + LOGIN);
		CommandRun run = CommandRun.of(this.reader, "current");
		assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(run.errors()).contains(
				"The version table alembic_version is in the schema public, which the login may not use.",
				"Give the login USAGE on the schema and SELECT on the version table");
		assertThatExceptionOfType(VersionTableAccessException.class).isThrownBy(this.reader::validate);
		assertThatExceptionOfType(VersionTableAccessException.class).isThrownBy(() -> this.reader.upgrade("heads"));
		assertThatExceptionOfType(VersionTableAccessException.class).isThrownBy(() -> this.reader.downgrade("-1"));
		assertThatExceptionOfType(VersionTableAccessException.class).isThrownBy(() -> this.reader.stamp("heads"));
		assertThat(this.reader.status().state()).isEqualTo(State.UNAVAILABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"My Own\"", "hidden", "\"hidden\"", "\"$user\"" })
	void schemaIsFoundHoweverTheSearchPathWritesIt(String entry) {
		String schema = entry.contains("$") ? LOGIN : entry;
		execute("CREATE SCHEMA " + schema);
		execute("ALTER TABLE alembic_version SET SCHEMA " + schema);
		execute("ALTER ROLE " + LOGIN + " SET search_path = " + entry + ", public");
		assertThatExceptionOfType(VersionTableAccessException.class).isThrownBy(() -> this.reader.listing().current())
			.withMessageContaining("is in the schema " + schema.replace("\"", "") + ",");
	}

	@Test
	void tableOfAnotherApplicationIsNotTakenForOurs() {
		execute("CREATE SCHEMA other");
		execute("ALTER TABLE alembic_version SET SCHEMA other");
		assertThat(this.reader.listing().current()).isEmpty();
	}

	@Test
	void missingRightToReadATableIsNamed() {
		execute("REVOKE SELECT ON alembic_version FROM " + LOGIN);
		assertThatExceptionOfType(VersionTableAccessException.class).isThrownBy(this.reader::validate)
			.satisfies((ex) -> {
				assertThat(ex.getSqlState()).isEqualTo("42501");
				assertThat(ex.getDescription()).contains("alembic_version");
				assertThat(ex.getAction()).contains("USAGE on the schema and SELECT on");
			});
		execute("GRANT SELECT ON alembic_version TO " + LOGIN);
		execute("REVOKE SELECT ON migration_history FROM " + LOGIN);
		this.reader.listing().current();
		assertThatExceptionOfType(VersionTableAccessException.class).isThrownBy(() -> this.reader.history(1))
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("migration_history"));
		assertThat(this.reader.status().state()).isEqualTo(State.UNAVAILABLE);
	}

	@Test
	void missingRightToConnectIsNamed() {
		execute("REVOKE CONNECT ON DATABASE " + this.postgres.database().name() + " FROM PUBLIC");
		assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(this.reader::validate)
			.satisfies((ex) -> {
				assertThat(ex.getDescription()).startsWith("The login may not connect to the database: ");
				assertThat(ex.getAction()).contains("GRANT CONNECT ON DATABASE");
				assertThat(ex.isPassing()).isFalse();
			});
	}

	@Test
	void missingRightsToMigrateAreNamed() {
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> this.reader.upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.getDescription()).contains("permission denied for schema public");
				assertThat(ex.getAction()).contains("Give the migration's login that right", "migration.username");
			});
		execute("GRANT CREATE ON SCHEMA public TO " + LOGIN);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> this.reader.upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.getDescription()).contains("the end of the step", "permission denied for table ");
				assertThat(ex.getAction()).contains("SELECT, INSERT, UPDATE and DELETE on the version table",
						"SELECT and INSERT on the history table");
			});
		execute("GRANT INSERT, UPDATE, DELETE ON alembic_version TO " + LOGIN);
		execute("GRANT INSERT ON migration_history TO " + LOGIN);
		assertThat(this.reader.upgrade("heads").steps()).hasSize(2);
	}

	@Test
	void sessionThatCanOnlyReadIsToldSo() {
		execute("DROP TABLE alembic_version, migration_history");
		execute("GRANT CREATE ON SCHEMA public TO " + LOGIN);
		execute("ALTER ROLE " + LOGIN + " SET default_transaction_read_only = on");
		assertThat(this.reader.current()).isEmpty();
		assertThatExceptionOfType(VersionTableAccessException.class).isThrownBy(() -> this.reader.upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.getSqlState()).isEqualTo("25006");
				assertThat(ex.getAction()).contains("default_transaction_read_only");
			});
	}

}
