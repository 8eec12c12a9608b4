package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Runs that are one transaction.
 */
class TransactionModeIntegrationTests {

	private static final TestRevision FIRST = TestRevision.sql("first", "",
			"CREATE TABLE first (id integer PRIMARY KEY); SELECT pg_sleep(0.1)", "DROP TABLE first");

	private static final TestRevision SECOND = TestRevision.of("second", "first", (op) -> {
		op.execute("SET search_path = pg_catalog", "SELECT 1");
		op.data("insert a row", (jdbc) -> jdbc.sql("INSERT INTO public.first VALUES (1)").update(), (jdbc) -> {
		});
	});

	private static final TestRevision THIRD = TestRevision.sql("third", "second",
			"CREATE TABLE third (); SELECT pg_sleep(0.2)", "DROP TABLE third");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Migrations migrations(TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(), TestRevision.settings(TransactionMode.SINGLE),
				revisions);
	}

	@Test
	void wholeRunCommitsTogether() {
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			Migrations migrations = TestRevision.migrations(
					new SimpleDriverDataSource(new Driver(), proxy.jdbcUrl(this.postgres.database().name()),
							this.postgres.username(), this.postgres.password()),
					TestRevision.settings(TransactionMode.SINGLE), FIRST, SECOND, THIRD);
			MigrationReport report = migrations.upgrade();
			assertThat(report.rows()).containsExactly("third");
			assertThat(report.steps()).extracting((step) -> step.revision().id())
				.containsExactly("first", "second", "third");
			assertThat(proxy.commits()).isEqualTo(1);
		}
		assertThat(migrations(FIRST, SECOND, THIRD).downgrade("base").rows()).isEmpty();
	}

	@Test
	void historyTellsHowLongEachStepTook() {
		Migrations migrations = migrations(FIRST, SECOND, THIRD);
		long start = System.nanoTime();
		migrations.upgrade();
		Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
		List<HistoryRow> rows = migrations.history(3);
		assertThat(rows).extracting(HistoryRow::revision).containsExactly("third", "second", "first");
		assertThat(rows.get(0).duration()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
		// Each begins where the one before it ended, so that none has another one's time.
		assertThat(rows.get(0).startedAt()).isEqualTo(rows.get(1).startedAt().plus(rows.get(1).duration()));
		assertThat(rows.get(1).startedAt()).isEqualTo(rows.get(2).startedAt().plus(rows.get(2).duration()));
		assertThat(rows.get(2).duration()).isGreaterThanOrEqualTo(Duration.ofMillis(100));
		assertThat(rows.stream().map(HistoryRow::duration).reduce(Duration.ZERO, Duration::plus)).isLessThan(elapsed);
	}

	@Test
	void failureOfTheLastRevisionLeavesNothingOfTheRun() {
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		TestRevision faulty = TestRevision.sql("third", "second", "CREATE TABLE third (); SELECT 1/0", "SELECT 1");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrations(FIRST, SECOND, faulty).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getRevision().id()).isEqualTo("third");
				assertThat(ex.getDescription()).endsWith("The run is one transaction: nothing of it was committed.");
			});
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
		assertThat(migrations(FIRST).current()).isEmpty();
		assertThat(migrations(FIRST).history(10)).singleElement().satisfies((row) -> {
			assertThat(row.revision()).isEqualTo("third");
			assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
		});
	}

	@Test
	void failureAtTheCommitLeavesNothingOfTheRun() {
		TestRevision deferred = TestRevision.sql("second", "first", """
				CREATE TABLE child (id integer REFERENCES first DEFERRABLE INITIALLY DEFERRED);
				INSERT INTO child VALUES (42)""", "SELECT 1");
		TestRevision third = TestRevision.sql("third", "second", "SELECT 1", "SELECT 1");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrations(FIRST, deferred, third).upgrade())
			.satisfies((ex) -> assertThat(ex.getSqlState()).isEqualTo("23503"));
		assertThat(migrations(FIRST, deferred, third).current()).isEmpty();
	}

	@Test
	void revisionThatCannotBeInATransactionIsRefusedBeforeAnythingRuns() {
		TestRevision index = TestRevision.sql("index", "first", "SELECT 1; CREATE INDEX CONCURRENTLY ix ON first (id)",
				"DROP INDEX ix");
		TestRevision alone = TestRevision.sql("alone", "index", "SELECT 1", "SELECT 1").notTransactional();
		assertThatExceptionOfType(NonTransactionalRevisionException.class)
			.isThrownBy(() -> migrations(FIRST, index, alone).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getRevisions()).containsExactly(index.node(), alone.node());
				assertThat(ex.getDescription()).contains(
						"index (index.sql) for its statement 2, execute CREATE INDEX CONCURRENTLY",
						"alone (alone.sql) because it says so itself");
				assertThat(ex.getAction()).contains("migration.transaction-mode=per-revision");
			});
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void partThatAnEarlierRunCommittedIsNotRepeated() {
		TestRevision faulty = TestRevision.sql("second", "first", "CREATE TABLE second (); SELECT 1/0", "SELECT 1")
			.notTransactional();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> TestRevision
			.migrations(this.postgres.dataSource(), TestRevision.settings(TransactionMode.PER_REVISION), FIRST, faulty)
			.upgrade());
		TestRevision mended = TestRevision.sql("second", "first", "CREATE TABLE second (); SELECT 1", "SELECT 1");
		assertThat(migrations(FIRST, mended, TestRevision.of("third", "second", (op) -> {
		})).upgrade().rows()).containsExactly("third");
	}

	@Test
	void valueOfAnEnumIsCommittedBeforeItIsUsed() {
		TestRevision type = TestRevision.sql("type", "", "CREATE TYPE mood AS ENUM ('sad')", "DROP TYPE mood");
		TestRevision value = TestRevision.sql("value", "type",
				"CREATE TABLE moods (m mood); ALTER TYPE mood ADD VALUE 'ok'; INSERT INTO moods VALUES ('ok')",
				"DROP TABLE moods");
		assertThatExceptionOfType(NonTransactionalRevisionException.class)
			.isThrownBy(() -> migrations(type, value).upgrade());
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), type, value);
		assertThat(migrations.upgrade().rows()).containsExactly("value");
		assertThat(this.postgres.jdbcClient().sql("SELECT m::text FROM moods").query(String.class).single())
			.isEqualTo("ok");
	}

	@Test
	void valueOfAnEnumThatNothingUsesStaysInTheTransaction() {
		TestRevision type = TestRevision.sql("type", "", "CREATE TYPE mood AS ENUM ('sad')", "DROP TYPE mood");
		TestRevision value = TestRevision.sql("value", "type",
				"ALTER TYPE mood ADD VALUE 'fine'; ALTER TYPE mood ADD VALUE 'great'; CREATE TABLE t ()",
				"DROP TABLE t");
		assertThat(migrations(type, value).upgrade().rows()).containsExactly("value");
	}

	@Test
	void valueOfAnEnumThatALaterRevisionOfTheTransactionUsesIsTurnedIntoAdvice() {
		TestRevision type = TestRevision.sql("type", "", "CREATE TYPE mood AS ENUM ('sad')", "DROP TYPE mood");
		migrations(type).upgrade();
		TestRevision value = TestRevision.sql("value", "type", "ALTER TYPE mood ADD VALUE 'ok'", "SELECT 1");
		TestRevision use = TestRevision.sql("use", "value", "CREATE TABLE moods AS SELECT 'ok'::mood",
				"DROP TABLE moods");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrations(type, value, use).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getSqlState()).isEqualTo("55P04");
				assertThat(ex.getAction()).contains("ADD VALUE", "transaction-mode=single", "run that one first");
			});
	}

	@Test
	void procedureThatCommitsIsTurnedIntoAdvice() {
		TestRevision procedure = TestRevision.sql("procedure", "", "DO $$ BEGIN COMMIT; END $$", "SELECT 1");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> TestRevision.migrations(this.postgres.dataSource(), procedure).upgrade())
			.satisfies((ex) -> assertThat(ex.getAction()).contains("transactional = false"));
		assertThat(TestRevision.migrations(this.postgres.dataSource(), procedure.notTransactional()).upgrade().rows())
			.containsExactly("procedure");
	}

}
