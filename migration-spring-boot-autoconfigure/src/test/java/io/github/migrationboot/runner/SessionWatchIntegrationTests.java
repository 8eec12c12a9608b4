package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be seen of a run while it runs.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SessionWatchIntegrationTests {

	private static final TestRevision TABLE = TestRevision.sql("table", "", """
			CREATE TABLE busy (id integer PRIMARY KEY, note text);
			INSERT INTO busy SELECT i, 'top secret' FROM generate_series(1, 300) i;
			CREATE FUNCTION slowly(i integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
			BEGIN
				PERFORM pg_sleep(0.01);
				RETURN i;
			END $$;
			ANALYZE busy""", "DROP TABLE busy; DROP FUNCTION slowly");

	private static final TestRevision INDEX = TestRevision.sql("index", "table", "CREATE INDEX ix ON busy (slowly(id))",
			"DROP INDEX ix");

	private static final TestRevision FILL = TestRevision.of("fill", "table",
			(op) -> op.backfill("busy")
				.key("id")
				.batchSize(30)
				.pause(Duration.ofMillis(200))
				.sql("UPDATE busy SET note = 'other secret' WHERE {range}")
				.nothingToUndo());

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private Migrations migrations(DataSource dataSource, TestRevision... revisions) {
		return TestRevision.migrations(dataSource,
				TestRevision.settings()
					.withSafety(new SafetySettings(new SessionSettings(Duration.ofSeconds(20), Duration.ZERO, null),
							RetrySettings.DEFAULTS, Duration.ofSeconds(1), ChangedRevisionPolicy.WARN)),
				revisions);
	}

	private Migrations migrations(TestRevision... revisions) {
		return migrations(this.postgres.dataSource(), revisions);
	}

	private Future<MigrationReport> start(TestRevision revision) {
		return this.executor.submit(() -> migrations(TABLE, revision).upgrade());
	}

	@BeforeEach
	void logAndCreateTable() {
		this.logging.setLogLevel(Migrations.class.getName(), LogLevel.INFO);
		migrations(TABLE).upgrade();
	}

	@AfterEach
	void stop() {
		this.executor.shutdownNow();
		this.logging.setLogLevel(Migrations.class.getName(), null);
	}

	private @Nullable RunningMigration running() {
		return migrations(TABLE, INDEX).status().running();
	}

	private RunningMigration await(Predicate<RunningMigration> condition) {
		AtomicReference<@Nullable RunningMigration> seen = new AtomicReference<>();
		Awaitility.await().until(() -> {
			RunningMigration running = running();
			seen.set(running);
			return running != null && condition.test(running);
		});
		return Objects.requireNonNull(seen.get());
	}

	@Test
	void nobodyRunsIfNobodyHoldsTheLock() {
		assertThat(running()).isNull();
	}

	@Test
	void progressOfAnIndexIsLoggedAndShownToOthers(CapturedOutput output) throws Exception {
		Future<MigrationReport> upgrade = start(INDEX);
		RunningMigration running = await((run) -> run.phase() != null && run.phase().startsWith("building index"));
		assertThat(running.done()).isNotNull();
		assertThat(running.waitingForLock()).isFalse();
		assertThat(running.connectedSince()).isNotNull();
		assertThat(upgrade.get().rows()).containsExactly("index");
		assertThat(output.getAll()).containsPattern(
				"Running upgrade table -> index, do index: [1-9] s, building index: \\S.*\\(\\d+ of \\d+\\)");
		assertThat(running()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			VACUUM wide                                       | scanning heap        | , \\d+ % \\(\\d+ of \\d+\\)
			VACUUM FULL busy                                  | rebuilding index     | , \\d+
			ANALYZE busy                                      | computing statistics | ~~
			COPY (SELECT slowly(id) FROM busy) TO '/dev/null' | copying bytes        | , [\\d,]+
			""")
	void progressOfOtherLongStatementsIsLoggedAndShownToOthers(String sql, String phase, String amount,
			CapturedOutput output) throws Exception {
		this.postgres.jdbcClient().sql("CREATE INDEX ON busy (slowly(id))").update();
		this.postgres.jdbcClient()
			.sql("CREATE TABLE wide WITH (fillfactor = 10) AS SELECT i, repeat('x', 500) AS text "
					+ "FROM generate_series(1, 25) i")
			.update();
		TestRevision slow = TestRevision
			.sql("slow", "table", "SET vacuum_cost_delay = 60; SET vacuum_cost_limit = 1; " + sql, "SELECT 1")
			.notTransactional();
		Future<MigrationReport> upgrade = start(slow);
		RunningMigration running = await((run) -> phase.equals(run.phase()));
		assertThat(running.done() != null).isEqualTo(!amount.isEmpty());
		assertThat(running.total() != null).isEqualTo(amount.contains("%"));
		assertThat(upgrade.get().rows()).containsExactly("slow");
		assertThat(output.getAll()).containsPattern("do slow: [1-9] s, " + phase + amount + "\\R");
	}

	@Test
	void waitingForALockIsLoggedAndShownToOthers(CapturedOutput output) throws Exception {
		Future<MigrationReport> upgrade;
		try (OpenTransaction holder = OpenTransaction.of(this.postgres, "long report", "LOCK TABLE busy")) {
			upgrade = start(INDEX);
			Awaitility.await().until(() -> output.getAll().contains("waiting for a lock"));
			assertThat(output).contains("Running upgrade table -> index, do index: ",
					", waiting for a lock, blocked by pid " + holder.pid() + " (long report), idle in transaction");
			RunningMigration running = await((run) -> true);
			assertThat(running.waitingForLock()).isTrue();
			assertThat(running.blockedBy()).singleElement().satisfies((blocker) -> {
				assertThat(blocker.pid()).isEqualTo(holder.pid());
				assertThat(blocker.application()).isEqualTo("long report");
			});
		}
		assertThat(upgrade.get().rows()).containsExactly("index");
	}

	@Test
	void batchesAreLoggedAndShownToOthersWithoutTheirKeys(CapturedOutput output) throws Exception {
		Future<MigrationReport> upgrade = start(FILL);
		RunningMigration running = await((run) -> "backfill".equals(run.phase()));
		assertThat(running.done()).isPositive();
		assertThat(running.total()).isNull();
		assertThat(running.revision()).isEqualTo("fill");
		assertThat(upgrade.get().rows()).containsExactly("fill");
		assertThat(output.getAll()).containsPattern(
				"Running upgrade table -> fill, do fill: [1-9] s, backfill busy: batch \\d+ of about 10 done");
		assertThat(output).doesNotContain("secret");
	}

	@Test
	void loginThatMayOnlyReadSeesThatSomeoneMigrates() throws Exception {
		this.postgres.createRole("reader", "x");
		this.postgres.jdbcClient().sql("GRANT SELECT ON alembic_version, migration_history TO reader").update();
		Migrations reading = migrations(this.postgres.database().dataSource("reader", "x"), TABLE, INDEX);
		Future<MigrationReport> upgrade = start(INDEX);
		await((run) -> run.phase() != null);
		RunningMigration running = Objects.requireNonNull(reading.status().running());
		assertThat(running.pid()).isPositive();
		assertThat(running.phase()).isNull();
		assertThat(running.connectedSince()).isNull();
		assertThat(running.waitingForLock()).isFalse();
		upgrade.get();
	}

	@Test
	void runGoesOnIfThereIsNoConnectionToWatchIt(CapturedOutput output) {
		AtomicInteger connections = new AtomicInteger();
		DataSource single = new DelegatingDataSource(this.postgres.dataSource()) {

			@Override
			public Connection getConnection() throws SQLException {
				if (connections.incrementAndGet() > 1) {
					throw new SQLException("sorry, too many clients already", "53300");
				}
				return super.getConnection();
			}

		};
		assertThat(migrations(single, TABLE, INDEX).upgrade().rows()).containsExactly("index");
		assertThat(connections).hasValue(2);
		assertThat(output.getAll()).containsPattern("Running upgrade table -> index, do index: [1-9] s\\R");
	}

	@Test
	void connectionOfTheRunIsNotTakenToWatchItIfThereIsNoOther(CapturedOutput output) throws SQLException {
		try (Connection connection = this.postgres.connection()) {
			DataSource single = new SingleConnectionDataSource(connection, true);
			assertThat(migrations(single, TABLE, INDEX).upgrade().rows()).containsExactly("index");
			assertThat(connection.getNetworkTimeout()).isZero();
		}
		assertThat(output.getAll()).containsPattern("Running upgrade table -> index, do index: [1-9] s\\R");
	}

	@Test
	void shortStepsNeedNoOtherConnection() {
		AtomicInteger connections = new AtomicInteger();
		DataSource counting = new DelegatingDataSource(this.postgres.dataSource()) {

			@Override
			public Connection getConnection() throws SQLException {
				connections.incrementAndGet();
				return super.getConnection();
			}

		};
		migrations(counting, TABLE, TestRevision.sql("short", "table", "CREATE TABLE t ()", "DROP TABLE t")).upgrade();
		assertThat(connections).hasValue(1);
	}

}
