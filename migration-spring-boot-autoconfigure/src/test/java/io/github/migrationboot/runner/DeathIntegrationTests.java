package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.version.LockInterruptedException;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Everything that ends a run in the middle of a statement, in every kind of statement:
 * the rows tell the truth, and the next run finishes.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DeathIntegrationTests {

	private static final TestRevision FIRST = TestRevision.sql("first", "", """
			CREATE TABLE t (id integer, n integer);
			INSERT INTO t SELECT i, 0 FROM generate_series(1, 6) i;
			CREATE TABLE hindrance (seconds integer, disk_full boolean);
			INSERT INTO hindrance VALUES (0, false);
			CREATE FUNCTION slow(value integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
			BEGIN
				IF (SELECT disk_full FROM public.hindrance) THEN
					RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
				END IF;
				PERFORM pg_sleep(seconds) FROM public.hindrance;
				RETURN value;
			END $$""", "SELECT 1");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	static Stream<Arguments> deaths() {
		return Stream.of(Place.values())
			.flatMap((place) -> Stream.of(Cause.values())
				// An index is built concurrently for as long as it takes.
				.filter((cause) -> cause != Cause.STATEMENT_TIMEOUT || place != Place.INDEX)
				.map((cause) -> Arguments.of(place, cause)));
	}

	@ParameterizedTest
	@MethodSource("deaths")
	void runThatDiesTellsTheTruthAndIsFinishedByTheNextOne(Place place, Cause cause) throws Exception {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), FIRST, place.revision);
		migrations.upgrade("first");
		jdbc().sql("UPDATE hindrance SET " + cause.hindrance).update();
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Future<MigrationReport> run = executor.submit(() -> dying(place, cause).upgrade());
			if (cause.deed != null) {
				Awaitility.await().until(() -> run.isDone() || doToTheSleeping(cause.deed) > 0);
			}
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> run.get(20, TimeUnit.SECONDS))
				.withCauseInstanceOf(StepFailedException.class);
		}
		finally {
			executor.shutdownNow();
		}
		jdbc().sql("UPDATE hindrance SET seconds = 0, disk_full = false").update();
		assertThat(migrations.current()).containsExactly(FIRST.node());
		HistoryRow last = migrations.history(1).get(0);
		assertThat(last.outcome()).isEqualTo(cause.outcome(place));
		assertThat(rows()).isEqualTo(place.rowsInTheMiddle);
		if (cause.outcome(place) != Outcome.COMPLETED) {
			assertThat(last.revision()).isEqualTo("place");
			assertThat(last.statementsDone()).isEqualTo(place.statementsDone);
			assertThat(last.lastKey()).isEqualTo(place.lastKey);
		}
		assertThat(migrations.upgrade().rows()).containsExactly("place");
		assertThat(rows()).isEqualTo(place.rows);
		assertThat(jdbc().sql("SELECT count(*) FROM pg_index WHERE NOT indisvalid").query(Integer.class).single())
			.isZero();
	}

	private Migrations dying(Place place, Cause cause) {
		Duration timeout = (cause == Cause.STATEMENT_TIMEOUT) ? Duration.ofSeconds(1) : Duration.ZERO;
		SafetySettings safety = new SafetySettings(new SessionSettings(Duration.ofSeconds(3), timeout, null),
				RetrySettings.DEFAULTS, Duration.ofSeconds(5), ChangedRevisionPolicy.WARN);
		return TestRevision.migrations(this.postgres.dataSource(), TestRevision.settings().withSafety(safety), FIRST,
				place.revision);
	}

	private int doToTheSleeping(String deed) {
		return jdbc()
			.sql("SELECT count(%s(pid)) FROM pg_stat_activity ".formatted(deed)
					+ "WHERE datname = current_database() AND wait_event = 'PgSleep'")
			.query(Integer.class)
			.single();
	}

	private String rows() {
		return jdbc().sql("SELECT string_agg(id || '=' || n, ' ' ORDER BY id) FROM t").query(String.class).single();
	}

	private JdbcClient jdbc() {
		return this.postgres.jdbcClient();
	}

	@Test
	void fullDiskIsNoReasonToCorrectTheRevision() {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), FIRST, Place.TRANSACTION.revision);
		migrations.upgrade("first");
		jdbc().sql("UPDATE hindrance SET disk_full = true").update();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(migrations::upgrade).satisfies((ex) -> {
			assertThat(ex.getDescription()).contains("No space left on device (SQLSTATE 53100)");
			assertThat(ex.getAction()).contains("disk").doesNotContain("Correct the revision");
		});
	}

	@Test
	void rowThatCannotBeWrittenUndoesTheStep() {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), FIRST, Place.TRANSACTION.revision);
		migrations.upgrade("first");
		jdbc().sql("""
				CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
				BEGIN
					RAISE 'No space left on device' USING ERRCODE = 'disk_full';
				END $$;
				CREATE TRIGGER refuse BEFORE INSERT ON migration_history EXECUTE FUNCTION refuse()""").update();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(migrations::upgrade).satisfies((ex) -> {
			assertThat(ex.getSqlState()).isEqualTo("53100");
			assertThat(ex.getSuppressed()).isNotEmpty();
		});
		assertThat(rows()).isEqualTo(Place.TRANSACTION.rowsInTheMiddle);
		assertThat(migrations.current()).containsExactly(FIRST.node());
		jdbc().sql("DROP TRIGGER refuse ON migration_history").update();
		assertThat(migrations.upgrade().rows()).containsExactly("place");
		assertThat(rows()).isEqualTo(Place.TRANSACTION.rows);
	}

	@Test
	void interruptionAtAnyMomentLeavesWhatTheNextRunFinishes() throws Exception {
		JdbcClient reused = JdbcClient.create(this.postgres.database().reusedDataSource());
		for (int millis = 0; millis < 100; millis += 5) {
			MixedRun.startAnew(reused);
			ExecutorService executor = Executors.newSingleThreadExecutor();
			Future<?> run = executor.submit(() -> {
				try {
					MixedRun.migrations(this.postgres.dataSource()).upgrade();
				}
				catch (MigrationException ex) {
					// As far as it came before something looked at the interruption.
				}
			});
			Thread.sleep(millis);
			executor.shutdownNow();
			assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
			run.get();
			MixedRun.migrations(this.postgres.dataSource()).upgrade();
			MixedRun.assertDone(reused, "interrupted after " + millis + " ms");
		}
	}

	@Test
	void interruptedWaitForTheLockChangesNothing() throws Exception {
		try (Connection holder = this.postgres.connection(); Statement statement = holder.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(hashtextextended('migration:public.alembic_version', 0))");
			Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), FIRST);
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(LockInterruptedException.class).isThrownBy(migrations::upgrade);
			assertThat(Thread.interrupted()).isTrue();
			assertThat(migrations.history(1)).isEmpty();
		}
	}

	/**
	 * What ends a run.
	 */
	private enum Cause {

		CANCELLED("seconds = 30", "pg_cancel_backend"), TERMINATED("seconds = 30", "pg_terminate_backend"),

		STATEMENT_TIMEOUT("seconds = 30", null), DISK_FULL("disk_full = true", null);

		private final String hindrance;

		private final @Nullable String deed;

		Cause(String hindrance, @Nullable String deed) {
			this.hindrance = hindrance;
			this.deed = deed;
		}

		/**
		 * What the newest row of the history says. Without a connection there is no row
		 * about the failure.
		 */
		private Outcome outcome(Place place) {
			if (this != TERMINATED) {
				return Outcome.FAILED;
			}
			return (place == Place.TRANSACTION) ? Outcome.COMPLETED : Outcome.PARTIAL;
		}

	}

	/**
	 * Where it ends.
	 */
	private enum Place {

		TRANSACTION(TestRevision.sql("place", "first", "INSERT INTO t VALUES (7, 0); SELECT slow(1)", "SELECT 1"), 0,
				null, "1=0 2=0 3=0 4=0 5=0 6=0", "1=0 2=0 3=0 4=0 5=0 6=0 7=0"),

		INDEX(TestRevision.sql("place", "first", "CREATE INDEX CONCURRENTLY ix ON t (slow(id))", "SELECT 1"), 0, null,
				"1=0 2=0 3=0 4=0 5=0 6=0", "1=0 2=0 3=0 4=0 5=0 6=0"),

		BACKFILL(TestRevision.of("place", "first",
				(op) -> op.backfill("t")
					.key("id")
					.batchSize(3)
					.sql("UPDATE t SET n = CASE WHEN id > 3 THEN slow(n + 1) ELSE n + 1 END WHERE {range}")
					.nothingToUndo()),
				0, "3", "1=1 2=1 3=1 4=0 5=0 6=0", "1=1 2=1 3=1 4=1 5=1 6=1"),

		PIECES(TestRevision
			.sql("place", "first", "INSERT INTO t VALUES (7, 0); SELECT slow(1); INSERT INTO t VALUES (8, 0)",
					"SELECT 1")
			.notTransactional(), 1, null, "1=0 2=0 3=0 4=0 5=0 6=0 7=0", "1=0 2=0 3=0 4=0 5=0 6=0 7=0 8=0");

		private final TestRevision revision;

		private final int statementsDone;

		private final @Nullable String lastKey;

		private final String rowsInTheMiddle;

		private final String rows;

		Place(TestRevision revision, int statementsDone, @Nullable String lastKey, String rowsInTheMiddle,
				String rows) {
			this.revision = revision;
			this.statementsDone = statementsDone;
			this.lastKey = lastKey;
			this.rowsInTheMiddle = rowsInTheMiddle;
			this.rows = rows;
		}

	}

}
