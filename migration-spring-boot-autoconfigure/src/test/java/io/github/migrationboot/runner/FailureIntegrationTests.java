package io.github.migrationboot.runner;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.internal.version.LockTimeoutException;
import io.github.migrationboot.operations.Types;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Steps that fail.
 */
class FailureIntegrationTests {

	private static final TestRevision FIRST = TestRevision.of("first", "",
			(op) -> op.createTable("first", (table) -> table.column("id", Types.bigint()).identity().primaryKey()));

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Migrations migrations(TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(), revisions);
	}

	@Test
	void failedTransactionalRevisionLeavesTheDatabaseAsItWas() {
		migrations(FIRST).upgrade();
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		TestRevision second = TestRevision.sql("second", "first", """
				ALTER TABLE first ADD COLUMN a int;
				SELECT 1;
				ALTER TABLE first
				  ADD COLUMN b typo;
				ALTER TABLE first ADD COLUMN c int""", "SELECT 1");
		TestRevision third = TestRevision.sql("third", "second", "CREATE TABLE third ()", "DROP TABLE third");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrations(FIRST, second, third).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getRevision().id()).isEqualTo("second");
				assertThat(ex.getSqlState()).isEqualTo("42704");
				assertThat(ex.getLine()).isEqualTo(13);
				assertThat(ex.getStatementsDone()).isZero();
				assertThat(ex.getDescription()).isEqualTo("The upgrade of revision second failed at second.sql:13:16, "
						+ "statement 3 (execute ALTER TABLE first): type \"typo\" does not exist (SQLSTATE 42704). "
						+ "Nothing of this revision was committed; revisions that ran before it stay.");
			});
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
		assertThat(migrations(FIRST, second, third).history(1)).singleElement().satisfies((row) -> {
			assertThat(row.revision()).isEqualTo("second");
			assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
			assertThat(row.error()).contains("42704");
		});
		assertThat(migrations(FIRST, second, third).current()).containsExactly(FIRST.node());
	}

	@Test
	void secondOfTwoEqualStatementsIsNamedByItsOwnNumber() {
		TestRevision second = TestRevision.of("second", "first", (op) -> {
			op.dropTable("first");
			op.dropTable("first");
		});
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(FIRST, second).upgrade())
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("statement 2 (drop table first)"));
	}

	@Test
	void hintOfTheServerIsInTheAction() {
		TestRevision second = TestRevision.sql("second", "first", "SELECT idd FROM first", "SELECT 1");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(FIRST, second).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getHint()).contains("first.id");
				assertThat(ex.getAction()).contains(ex.getHint());
			});
	}

	@Test
	void deferredConstraintThatFailsAtTheCommitUndoesTheStep() {
		TestRevision second = TestRevision.sql("second", "first", """
				CREATE TABLE child (id bigint REFERENCES first DEFERRABLE INITIALLY DEFERRED);
				INSERT INTO child VALUES (42)""", "SELECT 1");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(FIRST, second).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getSqlState()).isEqualTo("23503");
				// The value of a row is in the server's detail, which is not shown.
				assertThat(ex.getDescription()).doesNotContain("42)");
			});
		assertThat(migrations(FIRST, second).current()).containsExactly(FIRST.node());
	}

	@Test
	void existingTableIsTurnedIntoTheAdviceToStamp() {
		this.postgres.jdbcClient().sql("CREATE TABLE first (id bigint)").update();
		Migrations migrations = migrations(FIRST);
		assertThatExceptionOfType(ObjectExistsException.class).isThrownBy(migrations::upgrade).satisfies((ex) -> {
			assertThat(ex.getDescription()).contains("relation \"first\" already exists");
			assertThat(ex.getAction()).contains("stamp");
		});
		assertThat(migrations.current()).isEmpty();
		migrations.stamp("head");
		assertThat(migrations.upgrade().steps()).isEmpty();
	}

	@Test
	void extensionWithoutTheRightToCreateItTellsWhoMay() {
		this.postgres.createRole("app_user", "pw");
		this.postgres.jdbcClient().sql("GRANT CREATE ON SCHEMA public TO app_user").update();
		Migrations migrations = TestRevision.migrations(this.postgres.database().dataSource("app_user", "pw"),
				TestRevision.of("ext", "", (op) -> op.createExtension("pageinspect")));
		assertThatExceptionOfType(ExtensionPrivilegeException.class).isThrownBy(migrations::upgrade)
			.satisfies((ex) -> assertThat(ex.getAction()).contains("superuser"));
	}

	@Test
	void loginWithoutRightsOnTheSchemaIsToldWhatItNeeds() {
		// Before PostgreSQL 15 everybody may create tables there.
		this.postgres.jdbcClient().sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC").update();
		this.postgres.createRole("app_user", "pw");
		Migrations migrations = TestRevision.migrations(this.postgres.database().dataSource("app_user", "pw"), FIRST);
		assertThatExceptionOfType(VersionTableAccessException.class).isThrownBy(migrations::upgrade)
			.satisfies((ex) -> assertThat(ex.getAction()).contains("CREATE"));
	}

	@Test
	void failedDataStepUndoesTheStepAndIsNamed() {
		TestRevision second = TestRevision.of("second", "first", (op) -> {
			op.execute("ALTER TABLE first ADD COLUMN a int");
			op.data("count the rows", (jdbc) -> {
				throw new IllegalStateException("boom");
			});
		});
		String before = snapshotAfter(FIRST);
		assertThatExceptionOfType(DataStepFailedException.class).isThrownBy(() -> migrations(FIRST, second).upgrade())
			.satisfies((ex) -> assertThat(ex.getDescription())
				.contains("count the rows", "java.lang.IllegalStateException at ")
				.contains("(FailureIntegrationTests.java:")
				.doesNotContain("boom"))
			.withCauseInstanceOf(IllegalStateException.class);
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	@Test
	void dataStepThatSwallowsAnErrorDoesNotEndAsDone() {
		TestRevision second = TestRevision.of("second", "first", (op) -> op.data("try", (jdbc) -> {
			try {
				jdbc.sql("SELECT * FROM missing").query(String.class).list();
			}
			catch (RuntimeException ex) {
				// Swallowed, as a careless author would.
			}
		}));
		migrations(FIRST).upgrade();
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> migrations(FIRST, second).upgrade());
		assertThat(migrations(FIRST, second).current()).containsExactly(FIRST.node());
	}

	@Test
	void versionRowThatAnotherToolMovedIsNoticed() {
		migrations(FIRST).upgrade();
		TestRevision second = TestRevision.of("second", "first", (op) -> op.data("another tool",
				(jdbc) -> jdbc.sql("UPDATE alembic_version SET version_num = 'x'").update()));
		assertThatExceptionOfType(VersionRowChangedException.class)
			.isThrownBy(() -> migrations(FIRST, second).upgrade());
		assertThat(migrations(FIRST, second).current()).containsExactly(FIRST.node());
	}

	@Test
	void connectionThatDiesInAStepLeavesRowsThatTellTheTruth() {
		TestRevision second = TestRevision.of("second", "first", (op) -> {
			op.execute("CREATE TABLE second ()");
			op.data("die",
					(jdbc) -> jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())").query(Boolean.class).list());
		}, (op) -> op.dropTable("second"));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> migrations(FIRST, second).upgrade());
		assertThat(migrations(FIRST, second).current()).containsExactly(FIRST.node());
		assertThat(this.postgres.jdbcClient().sql("SELECT to_regclass('second') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void faultyBodyOfALaterRevisionIsFoundBeforeAnythingRuns() {
		assertFaulty(TestRevision.sql("second", "first", "SELECT 1;\nSELECT 'never closed", "SELECT 1"), "line 11");
		assertFaulty(TestRevision.sql("second", "first", "BEGIN; SELECT 1; COMMIT", "SELECT 1"), "BEGIN");
		assertFaulty(TestRevision.of("second", "first", (op) -> op.dropTable("x".repeat(64))), "64 bytes");
		assertFaulty(TestRevision.of("second", "first", (op) -> op.createIndex("ix")), "no table");
		assertFaulty(TestRevision.of("second", "first", (op) -> {
			throw new IllegalStateException("boom");
		}), "boom");
	}

	private void assertFaulty(TestRevision second, String text) {
		assertThatExceptionOfType(FaultyRevisionException.class).isThrownBy(() -> migrations(FIRST, second).upgrade())
			.satisfies((ex) -> assertThat(ex.getDescription())
				.startsWith("The upgrade of revision second (second.sql) is faulty:")
				.contains(text));
		assertThat(this.postgres.jdbcClient().sql("SELECT to_regclass('first') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void partOfARevisionThatIsNotOneTransactionIsRecordedAndNotRepeated() {
		TestRevision faulty = TestRevision.sql("second", "first", """
				INSERT INTO first VALUES (1);
				INSERT INTO first VALUES (2);
				INSERT INTO first VALUES (1);
				INSERT INTO first VALUES (4)""", "SELECT 1").notTransactional();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(FIRST, faulty).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getStatementsDone()).isEqualTo(2);
				assertThat(ex.getDescription()).contains("2 of its 4 statements are committed");
			});
		assertThat(ids()).containsExactly(1L, 2L);
		TestRevision changed = TestRevision.sql("second", "first", """
				INSERT INTO first VALUES (100);
				INSERT INTO first VALUES (2);
				INSERT INTO first VALUES (3)""", "SELECT 1").notTransactional();
		assertThatExceptionOfType(PartialRevisionChangedException.class)
			.isThrownBy(() -> migrations(FIRST, changed).upgrade())
			.satisfies((ex) -> assertThat(ex.getStatementsDone()).isEqualTo(2));
		TestRevision corrected = TestRevision.sql("second", "first", """
				INSERT INTO first VALUES (1);
				INSERT INTO first VALUES (2);
				INSERT INTO first VALUES (3);
				INSERT INTO first VALUES (4)""", "SELECT 1").notTransactional();
		assertThat(migrations(FIRST, corrected).upgrade().rows()).containsExactly("second");
		assertThat(ids()).containsExactly(1L, 2L, 3L, 4L);
		assertThat(migrations(FIRST, corrected).upgrade().steps()).isEmpty();
	}

	@Test
	void partOfARevisionIsNotRepeatedWhenAnEditMakesItOneTransaction() {
		TestRevision faulty = TestRevision.sql("second", "first", """
				INSERT INTO first VALUES (1);
				INSERT INTO first VALUES (1)""", "SELECT 1").notTransactional();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(FIRST, faulty).upgrade());
		TestRevision edited = TestRevision.sql("second", "first", """
				INSERT INTO first VALUES (1);
				INSERT INTO first VALUES (2)""", "SELECT 1");
		assertThat(migrations(FIRST, edited).upgrade().rows()).containsExactly("second");
		assertThat(ids()).containsExactly(1L, 2L);
	}

	@Test
	void partOfARevisionThatWasUndoneByHandIsForgottenByAStamp() {
		TestRevision faulty = TestRevision.sql("second", "first", """
				INSERT INTO first VALUES (1);
				INSERT INTO first VALUES (1)""", "SELECT 1").notTransactional();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(FIRST, faulty).upgrade());
		this.postgres.jdbcClient().sql("DELETE FROM first").update();
		migrations(FIRST, faulty).stamp("first");
		TestRevision rewritten = TestRevision.sql("second", "first", "INSERT INTO first VALUES (7)", "SELECT 1");
		assertThat(migrations(FIRST, rewritten).upgrade().rows()).containsExactly("second");
		assertThat(ids()).containsExactly(7L);
	}

	@Test
	void errorOfADataStepUndoesTheStepAndGivesTheLockBack() {
		TestRevision second = TestRevision.of("second", "first", (op) -> {
			op.execute("CREATE TABLE second ()");
			op.data("break", (jdbc) -> {
				throw new StackOverflowError("deep");
			});
		}, (op) -> op.dropTable("second"));
		assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> migrations(FIRST, second).upgrade());
		assertThat(migrations(FIRST, second).current()).containsExactly(FIRST.node());
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' "
					+ "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void lostConnectionIsNotSaidToHaveCommittedNothing() {
		TestRevision second = TestRevision.of("second", "first", (op) -> op.execute("""
				CREATE TABLE second ();
				SELECT pg_terminate_backend(pg_backend_pid())"""), (op) -> op.dropTable("second"));
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(FIRST, second).upgrade())
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("is not known here")
				.doesNotContain("Nothing of this revision"));
	}

	@Test
	void lockStaysTheSameWhenARevisionChangesTheCurrentSchema() {
		TestRevision schema = TestRevision.sql("second", "first",
				"CREATE SCHEMA \"%s\"".formatted(this.postgres.username()), "SELECT 1");
		TestRevision third = TestRevision.of("third", "second", (op) -> op.data("look for the lock", (jdbc) -> {
			// As another run that starts now: the key it computes is taken.
			assertThat(jdbc.sql("SELECT current_schema()").query(String.class).single())
				.isEqualTo(this.postgres.username());
			MigrationSettings settings = TestRevision.settings("head", null, Duration.ofMillis(100));
			assertThatExceptionOfType(LockTimeoutException.class).isThrownBy(
					() -> TestRevision.migrations(this.postgres.dataSource(), settings, FIRST, schema).stamp("second"));
		}));
		assertThat(migrations(FIRST, schema, third).upgrade().rows()).containsExactly("third");
		this.postgres.jdbcClient().sql("DROP SCHEMA \"%s\"".formatted(this.postgres.username())).update();
	}

	@Test
	void durationOfAStepInPiecesCountsTheLastPiece() {
		TestRevision second = TestRevision.sql("second", "first",
				"CREATE INDEX CONCURRENTLY ix ON first (id); SELECT pg_sleep(0.3)", "SELECT 1");
		Migrations migrations = migrations(FIRST, second);
		migrations.upgrade();
		assertThat(migrations.history(1)).singleElement()
			.satisfies((row) -> assertThat(row.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(300)));
	}

	@Test
	void lockThatIsHeldIsReportedWithItsHolder() throws Exception {
		try (Connection holder = this.postgres.connection()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(holder, true));
			jdbc.sql("SET application_name = 'the other one'").update();
			jdbc.sql("SELECT pg_advisory_lock(hashtextextended('migration:public.alembic_version', 0))")
				.query((row, number) -> "")
				.list();
			MigrationSettings settings = TestRevision.settings("head", null, Duration.ofMillis(300));
			Migrations migrations = TestRevision.migrations(this.postgres.dataSource(), settings, FIRST);
			assertThatExceptionOfType(LockTimeoutException.class).isThrownBy(migrations::upgrade)
				.satisfies((ex) -> assertThat(ex.getDescription()).contains("the other one", "pid"));
			// Reading does not wait for it.
			assertThat(migrations.status().pending()).hasSize(1);
		}
	}

	@Test
	void connectionThatDiesWhileTheLockIsWaitedForIsSaidToBeLost() throws Exception {
		try (Connection holder = this.postgres.connection()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(holder, true));
			jdbc.sql("SELECT pg_advisory_lock(hashtextextended('migration:public.alembic_version', 0))")
				.query((row, number) -> "")
				.list();
			ExecutorService executor = Executors.newSingleThreadExecutor();
			try {
				Future<MigrationReport> run = executor.submit(() -> migrations(FIRST).upgrade());
				Awaitility.await()
					.until(() -> jdbc
						.sql("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
								+ "WHERE datname = current_database() AND query LIKE '%pg_try_advisory_lock%' "
								+ "AND pid <> pg_backend_pid()")
						.query(Integer.class)
						.single() > 0);
				assertThatExceptionOfType(ExecutionException.class).isThrownBy(run::get)
					.withCauseInstanceOf(DatabaseUnavailableException.class);
			}
			finally {
				executor.shutdownNow();
			}
		}
	}

	private String snapshotAfter(TestRevision... revisions) {
		migrations(revisions).upgrade();
		return CatalogSnapshot.take(this.postgres.jdbcClient());
	}

	private List<Long> ids() {
		return this.postgres.jdbcClient().sql("SELECT id FROM first ORDER BY 1").query(Long.class).list();
	}

}
