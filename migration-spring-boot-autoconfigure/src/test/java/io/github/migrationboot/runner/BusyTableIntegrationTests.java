package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions of tables that other sessions use.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BusyTableIntegrationTests {

	private static final TestRevision TABLE = TestRevision.sql("table", "",
			"CREATE TABLE busy (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text); CREATE TABLE other ()",
			"DROP TABLE busy; DROP TABLE other");

	private static final TestRevision COLUMN = TestRevision.sql("column", "table", "ALTER TABLE busy ADD COLUMN a text",
			"ALTER TABLE busy DROP COLUMN a");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

	private final ExecutorService executor = Executors.newCachedThreadPool();

	static MigrationSettings settings(TransactionMode mode, Duration lockTimeout, int maxRetries) {
		return TestRevision.settings(mode)
			.withSafety(new SafetySettings(new SessionSettings(lockTimeout, Duration.ZERO, null),
					new RetrySettings(maxRetries, Duration.ofMillis(100), Duration.ofMillis(400)),
					Duration.ofSeconds(5), ChangedRevisionPolicy.WARN));
	}

	private Migrations migrations(Duration lockTimeout, int maxRetries, TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(),
				settings(TransactionMode.PER_REVISION, lockTimeout, maxRetries), revisions);
	}

	private Migrations migrations(TestRevision... revisions) {
		return migrations(Duration.ofMillis(300), 1000, revisions);
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

	@Test
	void upgradeWaitsInShortTriesAndWritersGoOn(CapturedOutput output) throws Exception {
		AtomicBoolean stop = new AtomicBoolean();
		Future<MigrationReport> upgrade;
		List<Future<Duration>> writers = new ArrayList<>();
		try {
			try (OpenTransaction report = OpenTransaction.of(this.postgres, "long report",
					"SELECT count(*) AS top_secret FROM busy")) {
				for (int i = 0; i < 3; i++) {
					writers.add(this.executor.submit(() -> longestWrite(stop)));
				}
				upgrade = this.executor.submit(() -> migrations(TABLE, COLUMN).upgrade());
				Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> retries(output) >= 6);
				assertThat(upgrade.isDone()).isFalse();
				assertThat(output).contains("Running upgrade table -> column, do column: ",
						"(SQLSTATE 55P03), blocked by pid " + report.pid()
								+ " (long report), idle in transaction, in a transaction since 20",
						"trying again in ", " of 1000)");
				assertThat(output).doesNotContain("top_secret");
			}
			assertThat(upgrade.get().rows()).containsExactly("column");
		}
		finally {
			stop.set(true);
		}
		for (Future<Duration> writer : writers) {
			// Of the time that the transaction was open, by far; the rest is how slow a
			// machine may be.
			assertThat(writer.get()).isLessThan(Duration.ofMillis(300 + 1500));
		}
		List<HistoryRow> rows = migrations(TABLE, COLUMN).history(10);
		assertThat(rows).extracting(HistoryRow::revision).containsExactly("column", "table");
		assertThat(rows).extracting(HistoryRow::outcome).containsOnly(Outcome.COMPLETED);
		assertThat(rows.get(0).duration()).isGreaterThan(Duration.ofMillis(6 * 300));
	}

	private Duration longestWrite(AtomicBoolean stop) throws SQLException {
		long longest = 0;
		try (Connection connection = this.postgres.connection(); Statement statement = connection.createStatement()) {
			while (!stop.get()) {
				long start = System.nanoTime();
				statement.execute("INSERT INTO busy (note) VALUES ('row')");
				longest = Math.max(longest, System.nanoTime() - start);
			}
		}
		return Duration.ofNanos(longest);
	}

	private static int retries(CapturedOutput output) {
		return output.getAll().split("trying again in ", -1).length - 1;
	}

	@Test
	void transactionThatNeverGetsItsLockFailsOnceAndNamesWhoHasIt() throws SQLException {
		try (OpenTransaction holder = OpenTransaction.of(this.postgres, "batch job",
				"INSERT INTO busy (note) VALUES ('top secret')")) {
			assertThatExceptionOfType(LockNotAvailableException.class)
				.isThrownBy(() -> migrations(Duration.ofSeconds(1), 2, TABLE, COLUMN).upgrade())
				.satisfies((ex) -> {
					assertThat(ex.getSqlState()).isEqualTo("55P03");
					assertThat(ex.getTries()).isEqualTo(3);
					assertThat(ex.getWaited()).isGreaterThan(Duration.ofSeconds(3));
					assertThat(ex.getRevision().id()).isEqualTo("column");
					assertThat(ex.getStatementsDone()).isZero();
					assertThat(ex.getBlockers()).singleElement().satisfies((blocker) -> {
						assertThat(blocker.pid()).isEqualTo(holder.pid());
						assertThat(blocker.application()).isEqualTo("batch job");
						assertThat(blocker.state()).isEqualTo("idle in transaction");
						assertThat(blocker.since()).isNotNull();
					});
					assertThat(ex.getDescription()).contains("column.sql", "(SQLSTATE 55P03), 3 tries in ",
							"blocked at last by pid " + holder.pid() + " (batch job)",
							"Nothing of this revision was committed");
					assertThat(ex.getDescription()).doesNotContain("secret", "INSERT");
					assertThat(ex.getAction()).contains("pg_terminate_backend(" + holder.pid() + ")",
							"migration.retry.max-retries");
				});
		}
		assertThat(migrations(TABLE, COLUMN).history(10)).extracting(HistoryRow::outcome)
			.containsExactly(Outcome.FAILED, Outcome.COMPLETED);
		assertThat(migrations(TABLE, COLUMN).upgrade().rows()).containsExactly("column");
	}

	@Test
	void transactionIsNotTriedAgainIfNoRetryIsWanted() throws SQLException {
		try (OpenTransaction holder = OpenTransaction.of(this.postgres, "job", "LOCK TABLE busy")) {
			assertThat(holder.pid()).isPositive();
			assertThatExceptionOfType(LockNotAvailableException.class)
				.isThrownBy(() -> migrations(Duration.ofMillis(100), 0, TABLE, COLUMN).upgrade())
				.satisfies((ex) -> assertThat(ex.getTries()).isOne());
		}
	}

	@Test
	void versionTableThatCannotBeWidenedNowIsTurnedIntoAdvice() throws SQLException {
		this.postgres.jdbcClient().sql("ALTER TABLE alembic_version ALTER version_num TYPE varchar(32)").update();
		TestRevision longer = TestRevision.sql("an_id_of_more_than_thirty_two_characters", "table", "SELECT 1",
				"SELECT 1");
		try (OpenTransaction holder = OpenTransaction.of(this.postgres, "job", "TABLE alembic_version")) {
			assertThat(holder.pid()).isPositive();
			assertThatExceptionOfType(VersionTableAccessException.class)
				.isThrownBy(() -> migrations(TABLE, longer).upgrade())
				.satisfies((ex) -> {
					assertThat(ex.getSqlState()).isEqualTo("55P03");
					assertThat(ex.getAction()).contains("Run again when its transaction has ended");
				});
		}
		assertThat(migrations(TABLE, longer).upgrade().steps()).hasSize(1);
	}

	@Test
	void interruptedThreadTriesNoMore(CapturedOutput output) throws Exception {
		try (OpenTransaction holder = OpenTransaction.of(this.postgres, "job", "LOCK TABLE busy")) {
			assertThat(holder.pid()).isPositive();
			AtomicBoolean interrupted = new AtomicBoolean();
			Future<?> upgrade = this.executor.submit(() -> {
				assertThatExceptionOfType(LockNotAvailableException.class)
					.isThrownBy(() -> migrations(TABLE, COLUMN).upgrade())
					.satisfies(
							(ex) -> assertThat(ex.getSuppressed()).hasOnlyElementsOfType(InterruptedException.class));
				interrupted.set(Thread.currentThread().isInterrupted());
			});
			Awaitility.await().until(() -> retries(output) >= 1);
			// Interrupts the thread.
			this.executor.shutdownNow();
			upgrade.get();
			assertThat(interrupted).isTrue();
		}
		assertThat(migrations(TABLE, COLUMN).history(1)).singleElement().satisfies((row) -> {
			assertThat(row.revision()).isEqualTo("column");
			assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
		});
	}

	@Test
	void victimOfADeadlockIsTriedAgain(CapturedOutput output) throws Exception {
		TestRevision both = TestRevision.sql("both", "table",
				"LOCK TABLE busy; SELECT pg_sleep(1); LOCK TABLE other; ALTER TABLE other ADD COLUMN a text",
				"ALTER TABLE other DROP COLUMN a");
		// Whoever looks for a deadlock first is its victim.
		try (OpenTransaction other = OpenTransaction.of(this.postgres, "other way round",
				"SET deadlock_timeout = '1h'; LOCK TABLE other")) {
			Future<MigrationReport> upgrade = this.executor
				.submit(() -> migrations(Duration.ofSeconds(30), 3, TABLE, both).upgrade());
			awaitLockOf("busy");
			try (Statement statement = other.connection().createStatement()) {
				statement.execute("LOCK TABLE busy");
			}
			other.connection().rollback();
			assertThat(upgrade.get().rows()).containsExactly("both");
		}
		assertThat(output).contains("(SQLSTATE 40P01)", "(1 of 3)");
	}

	private void awaitLockOf(String table) {
		Awaitility.await()
			.until(() -> this.postgres.jdbcClient()
				.sql("SELECT count(*) FROM pg_locks WHERE relation = ?::regclass AND mode = 'AccessExclusiveLock' "
						+ "AND granted")
				.param(table)
				.query(Integer.class)
				.single() > 0);
	}

	@Test
	void wholeRunIsTriedAgainIfItIsOneTransaction(CapturedOutput output) throws Exception {
		TestRevision count = TestRevision.sql("count", "table", "CREATE TABLE counted AS SELECT txid_current() AS id",
				"DROP TABLE counted");
		TestRevision column = TestRevision.sql("column", "count",
				"ALTER TABLE busy ADD COLUMN a text; INSERT INTO counted SELECT txid_current()", "SELECT 1");
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(),
				settings(TransactionMode.SINGLE, Duration.ofMillis(200), 1000), TABLE, count, column);
		Future<MigrationReport> upgrade;
		try (OpenTransaction holder = OpenTransaction.of(this.postgres, "job", "LOCK TABLE busy")) {
			assertThat(holder.pid()).isPositive();
			upgrade = this.executor.submit(() -> migrations.upgrade());
			Awaitility.await().until(() -> retries(output) >= 2);
		}
		assertThat(upgrade.get().rows()).containsExactly("column");
		assertThat(upgrade.get().steps()).hasSize(2);
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) - count(DISTINCT id) FROM counted")
			.query(Integer.class)
			.single()).isOne();
		assertThat(migrations.history(10)).extracting(HistoryRow::revision).containsExactly("column", "count", "table");
		assertThat(output.getAll().lines().filter((line) -> line.contains("do count (") && line.endsWith(" ms)")))
			.hasSize(1);
	}

	@Test
	void codeAndPiecesThatWaitForALockAreTriedAgain(CapturedOutput output) throws Exception {
		TestRevision pieces = TestRevision.of("pieces", "table", (op) -> {
			op.execute("VACUUM other", "SELECT 1");
			op.data("touch the table", (jdbc) -> jdbc.sql("LOCK TABLE busy").update(), (jdbc) -> {
			});
		});
		Future<MigrationReport> upgrade;
		try (OpenTransaction busy = OpenTransaction.of(this.postgres, "job", "LOCK TABLE busy");
				OpenTransaction other = OpenTransaction.of(this.postgres, "other job", "LOCK TABLE other")) {
			assertThat(busy.pid()).isPositive();
			upgrade = this.executor.submit(() -> migrations(TABLE, pieces).upgrade());
			Awaitility.await().until(() -> output.getAll().contains("statement 1") || retries(output) >= 2);
			other.end();
			int before = retries(output);
			Awaitility.await().until(() -> retries(output) >= before + 2);
		}
		assertThat(upgrade.get().rows()).containsExactly("pieces");
		assertThat(migrations(TABLE, pieces).history(10)).extracting(HistoryRow::outcome)
			.doesNotContain(Outcome.FAILED);
	}

	@Test
	void batchThatWaitsForALockIsTriedAgain(CapturedOutput output) throws Exception {
		this.postgres.jdbcClient()
			.sql("INSERT INTO busy (note) SELECT 'n' || i FROM generate_series(1, 20) i")
			.update();
		TestRevision fill = TestRevision.of("fill", "table",
				(op) -> op.backfill("busy")
					.key("id")
					.batchSize(10)
					.sql("UPDATE busy SET note = note || '!' WHERE {range}")
					.nothingToUndo());
		Future<MigrationReport> upgrade;
		try (OpenTransaction holder = OpenTransaction.of(this.postgres, "job",
				"SELECT * FROM busy WHERE id = 15 FOR UPDATE")) {
			assertThat(holder.pid()).isPositive();
			upgrade = this.executor.submit(() -> migrations(TABLE, fill).upgrade());
			Awaitility.await().until(() -> retries(output) >= 2);
		}
		assertThat(upgrade.get().rows()).containsExactly("fill");
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM busy WHERE note LIKE 'n%!' AND note NOT LIKE '%!!'")
			.query(Integer.class)
			.single()).isEqualTo(20);
	}

	@Test
	void backfillThatCannotReadItsTableYetIsTriedAgain(CapturedOutput output) throws Exception {
		this.postgres.jdbcClient().sql("INSERT INTO busy (note) VALUES ('n')").update();
		TestRevision fill = TestRevision.of("fill", "table",
				(op) -> op.backfill("busy").key("id").sql("UPDATE busy SET note = 'm' WHERE {range}").nothingToUndo());
		Future<MigrationReport> upgrade;
		try (OpenTransaction holder = OpenTransaction.of(this.postgres, "job", "LOCK TABLE busy")) {
			upgrade = this.executor.submit(() -> migrations(Duration.ofSeconds(1), 1000, TABLE, fill).upgrade());
			Awaitility.await().until(() -> upgrade.isDone() || retries(output) >= 2);
			assertThat(output).contains("blocked by pid " + holder.pid());
		}
		assertThat(upgrade.get().rows()).containsExactly("fill");
		assertThat(this.postgres.jdbcClient().sql("SELECT note FROM busy").query(String.class).single()).isEqualTo("m");
	}

	@Test
	void concurrentIndexWaitsLongerThanTheTimeoutForLocks() throws Exception {
		TestRevision index = TestRevision.sql("index", "table", """
				CREATE INDEX CONCURRENTLY ON busy (note);
				CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS timeout""", "SELECT 1");
		Future<MigrationReport> upgrade;
		try (OpenTransaction holder = OpenTransaction.of(this.postgres, "job", "INSERT INTO busy (note) VALUES ('')")) {
			assertThat(holder.pid()).isPositive();
			upgrade = this.executor.submit(() -> migrations(Duration.ofMillis(200), 0, TABLE, index).upgrade());
			Awaitility.await()
				.pollInterval(Duration.ofMillis(100))
				.until(() -> this.postgres.jdbcClient()
					.sql("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONC%' "
							+ "AND wait_event_type = 'Lock' AND query_start < clock_timestamp() - interval '1 s' "
							+ "AND datname = current_database()")
					.query(Integer.class)
					.single() > 0);
		}
		assertThat(upgrade.get().rows()).containsExactly("index");
		assertThat(this.postgres.jdbcClient().sql("SELECT timeout FROM seen").query(String.class).single())
			.isEqualTo("200ms");
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM pg_index WHERE indrelid = 'busy'::regclass AND NOT indisvalid")
			.query(Integer.class)
			.single()).isZero();
	}

}
