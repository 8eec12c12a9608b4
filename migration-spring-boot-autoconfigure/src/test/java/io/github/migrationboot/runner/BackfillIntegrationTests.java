package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.BackfillBuilder;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Backfills of tables.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BackfillIntegrationTests {

	private static final String DOUBLE = "UPDATE numbers SET twice = id * 2 WHERE {range}";

	private static final TestRevision TABLE = TestRevision.sql("table", "", """
			CREATE TABLE numbers (id bigint PRIMARY KEY, twice bigint);
			INSERT INTO numbers SELECT i FROM generate_series(1, 25) i""", "DROP TABLE numbers");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Migrations migrations(TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(), revisions);
	}

	private static TestRevision backfill(String sql) {
		return backfill((op) -> op.backfill("numbers").key("id").batchSize(10).sql(sql).nothingToUndo());
	}

	private static TestRevision backfill(Consumer<Operations> body) {
		return TestRevision.of("fill", "table", body);
	}

	@Test
	void batchesAreTransactionsOfTheirOwnAndAreRecordedInThem() {
		Migrations migrations = migrations(TABLE, backfill("UPDATE numbers SET twice = txid_current() WHERE {range}"));
		assertThat(migrations.upgrade().rows()).containsExactly("fill");
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT min(id) || '-' || max(id) FROM numbers GROUP BY twice ORDER BY min(id)")
			.query(String.class)
			.list()).containsExactly("1-10", "11-20", "21-25");
		List<HistoryRow> rows = migrations.history(5);
		assertThat(rows).extracting(HistoryRow::lastKey).containsExactly(null, null, "25", "20", "10");
		assertThat(rows).extracting(HistoryRow::outcome)
			.containsExactly(Outcome.COMPLETED, Outcome.PARTIAL, Outcome.PARTIAL, Outcome.PARTIAL, Outcome.PARTIAL);
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM migration_history h JOIN numbers n ON n.id::text = h.last_key "
					+ "AND n.twice::text = h.xmin::text")
			.query(Integer.class)
			.single()).isEqualTo(3);
	}

	@Test
	void emptyTableHasNoBatches() {
		TestRevision empty = TestRevision.sql("table", "", "CREATE TABLE numbers (id bigint PRIMARY KEY, twice bigint)",
				"DROP TABLE numbers");
		assertThat(migrations(empty, backfill(DOUBLE)).upgrade().rows()).containsExactly("fill");
		assertThat(migrations(empty).history(10)).extracting(HistoryRow::lastKey).containsOnlyNulls();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`',
			value = { "bigint; i", "integer; -i", "uuid; md5(i::text)::uuid", "text; md5(i::text)",
					"text; 'it''s \\' || i", "numeric; i / 7.0", "double precision; i / 7.0::double precision",
					"timestamptz; timestamptz '2026-03-29 00:59:00+00' + i * interval '1 minute 1 microsecond'",
					"date; date '2026-01-01' + i", "char(9); 'x' || i", "bigint; i % 4" })
	void anyColumnWithAnOrderIsAKey(String type, String expression) {
		TestRevision table = TestRevision.sql("table", "",
				"CREATE TABLE \"T\" (\"the key\" " + type + ", filled integer DEFAULT 0); INSERT INTO \"T\" SELECT "
						+ expression + " FROM generate_series(1, 100) i",
				"DROP TABLE \"T\"");
		migrations(table,
				backfill((op) -> op.backfill("T")
					.key("the key")
					.batchSize(7)
					.sql("UPDATE \"T\" SET filled = filled + 1 WHERE {range}")
					.nothingToUndo()))
			.upgrade();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM \"T\" WHERE filled = 1")
			.query(Integer.class)
			.single()).isEqualTo(100);
	}

	@Test
	void nullKeyIsRefused() {
		TestRevision table = TestRevision.sql("table", "",
				"CREATE TABLE numbers (id bigint, twice bigint); INSERT INTO numbers VALUES (1), (NULL)",
				"DROP TABLE numbers");
		assertThatExceptionOfType(NullBackfillKeyException.class)
			.isThrownBy(() -> migrations(table, backfill(DOUBLE)).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getTable()).isEqualTo("numbers");
				assertThat(ex.getKey()).isEqualTo("id");
				assertThat(ex.getDescription()).contains("statement 1 (backfill numbers)", "null");
			});
		assertThat(twice()).isEmpty();
	}

	@Test
	void tableThatIsWrittenToMeanwhileIsFilled() throws Exception {
		migrations(TABLE).upgrade();
		JdbcClient jdbc = this.postgres.jdbcClient();
		jdbc.sql("ALTER TABLE numbers ALTER twice SET DEFAULT -1").update();
		AtomicBoolean stop = new AtomicBoolean();
		ExecutorService writer = Executors.newSingleThreadExecutor();
		try {
			Future<Integer> written = writer.submit(() -> {
				int count = 0;
				while (!stop.get()) {
					count++;
					jdbc.sql("INSERT INTO numbers (id) VALUES (?)").param(1000 + count).update();
					jdbc.sql("DELETE FROM numbers WHERE id = ?").param(count % 25).update();
				}
				return count;
			});
			TestRevision fill = backfill((op) -> op.backfill("numbers")
				.key("id")
				.batchSize(2)
				.pause(Duration.ofMillis(5))
				.sql(DOUBLE)
				.nothingToUndo());
			assertThat(migrations(TABLE, fill).upgrade().rows()).containsExactly("fill");
			stop.set(true);
			assertThat(written.get()).isPositive();
		}
		finally {
			stop.set(true);
			writer.shutdownNow();
		}
		assertThat(jdbc.sql("SELECT count(*) FROM numbers WHERE twice IS NULL").query(Integer.class).single()).isZero();
	}

	@Test
	void backfillThatFailsGoesOnBehindTheLastBatch() {
		Migrations migrations = migrations(TABLE, backfill("UPDATE numbers SET twice = coalesce(twice, 0) + 1 "
				+ "WHERE {range}; SELECT 1 / (SELECT count(*) FROM ready WHERE 15 NOT IN (SELECT id FROM numbers "
				+ "WHERE {range}))"));
		this.postgres.jdbcClient().sql("CREATE TABLE ready ()").update();
		this.postgres.jdbcClient().sql("INSERT INTO ready DEFAULT VALUES").update();
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(migrations::upgrade)
				.satisfies((ex) -> {
					assertThat(ex.getSqlState()).isEqualTo("22012");
					assertThat(ex.getDescription()).contains("statement 1 (backfill numbers)",
							"0 of its 1 statements and some batches of the next one are committed");
				});
			assertThat(twice()).hasSize(10).containsOnly(1L);
			assertThat(migrations.history(1)).singleElement().satisfies((row) -> {
				assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
				assertThat(row.lastKey()).isEqualTo("10");
			});
		}
		this.postgres.jdbcClient().sql("DELETE FROM numbers WHERE id = 15").update();
		assertThat(migrations.upgrade().rows()).containsExactly("fill");
		assertThat(twice()).hasSize(24).containsOnly(1L);
	}

	@Test
	void batchesThatAreDoneMayNotBeChangedButTheirSizeMay() {
		String sql = "UPDATE numbers SET twice = 1 / (15 - id) WHERE {range}";
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrations(TABLE, backfill(sql)).upgrade());
		assertThatExceptionOfType(PartialRevisionChangedException.class)
			.isThrownBy(() -> migrations(TABLE, backfill(DOUBLE)).upgrade())
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("some batches of the next one"));
		this.postgres.jdbcClient().sql("DELETE FROM numbers WHERE id = 15").update();
		Migrations smaller = migrations(TABLE,
				backfill((op) -> op.backfill("numbers").key("id").batchSize(1).sql(sql).nothingToUndo()));
		assertThat(smaller.upgrade().rows()).containsExactly("fill");
		assertThat(smaller.history(4)).extracting(HistoryRow::lastKey).containsExactly(null, null, "25", "24");
	}

	@Test
	void revisionHoldsOtherThingsBeforeAndBehindTheBackfillAndIsUndone() {
		TestRevision fill = backfill((op) -> {
			op.execute("CREATE TABLE copies (id bigint PRIMARY KEY, twice bigint)", "DROP TABLE copies");
			BackfillBuilder copy = op.backfill("numbers").key("id").alias("n").batchSize(3);
			copy.sql("INSERT INTO copies SELECT n.id, n.id * 2 FROM numbers n JOIN numbers o ON o.id = n.id "
					+ "WHERE {range} ON CONFLICT DO NOTHING");
			copy.reversedBy("DELETE FROM copies c USING numbers n WHERE n.id = c.id AND {range}");
			op.createIndex("ix_twice").on("copies").column("twice").concurrently();
		});
		Migrations migrations = migrations(TABLE, fill);
		assertThat(migrations.upgrade().rows()).containsExactly("fill");
		assertThat(this.postgres.jdbcClient().sql("SELECT sum(twice) FROM copies").query(Long.class).single())
			.isEqualTo(650);
		assertThat(migrations.downgrade("-1").rows()).containsExactly("table");
		assertThat(migrations.upgrade().rows()).containsExactly("fill");
	}

	@Test
	void statementThatCannotBeInABatchIsRefusedBeforeAnythingRuns() {
		assertThatExceptionOfType(FaultyRevisionException.class)
			.isThrownBy(() -> migrations(TABLE, backfill(DOUBLE + "; VACUUM numbers")).upgrade())
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("cannot run in each batch"));
		assertThat(migrations(TABLE).current()).isEmpty();
	}

	@Test
	void interruptedRunKeepsItsBatchesAndGoesOn() throws Exception {
		TestRevision fill = backfill((op) -> op.backfill("numbers")
			.key("id")
			.batchSize(10)
			.pause(Duration.ofMinutes(1))
			.sql(DOUBLE)
			.nothingToUndo());
		ExecutorService executor = Executors.newSingleThreadExecutor();
		Future<StepFailedException> failure = executor.submit(() -> {
			try {
				migrations(TABLE, fill).upgrade();
				throw new AssertionError("It was to be interrupted");
			}
			catch (BackfillInterruptedException ex) {
				return ex;
			}
		});
		Awaitility.await()
			.until(() -> failure.isDone()
					|| migrations(TABLE).history(1).stream().anyMatch((row) -> "10".equals(row.lastKey())));
		executor.shutdownNow();
		assertThat(failure.get().getDescription()).contains("interrupted");
		assertThat(twice()).hasSize(10);
		assertThat(migrations(TABLE, backfill(DOUBLE)).upgrade().rows()).containsExactly("fill");
		assertThat(twice()).hasSize(25);
	}

	private List<Long> twice() {
		return this.postgres.jdbcClient()
			.sql("SELECT twice FROM numbers WHERE twice IS NOT NULL")
			.query(Long.class)
			.list();
	}

}
