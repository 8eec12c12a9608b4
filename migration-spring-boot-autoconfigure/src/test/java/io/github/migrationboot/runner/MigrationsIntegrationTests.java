package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Types;
import io.github.migrationboot.revision.AmbiguousStartException;
import io.github.migrationboot.revision.MultipleHeadsException;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.UnknownDatabaseRevisionException;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Upgrade, downgrade, stamp and the state of a database.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsIntegrationTests {

	private static final TestRevision FIRST = TestRevision.of("first", "", (op) -> createTable(op, "first"));

	private static final TestRevision SECOND = TestRevision.of("second", "first", (op) -> createTable(op, "second"));

	private static final TestRevision OTHER = TestRevision.of("other", "first", (op) -> createTable(op, "other"));

	private static final TestRevision MERGE = TestRevision.of("merge", "second, other", (op) -> {
	});

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private static void createTable(Operations op, String name) {
		op.createTable(name, (table) -> table.column("id", Types.bigint()).identity().primaryKey());
	}

	private Migrations migrations(TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(), revisions);
	}

	private List<String> tables() {
		return this.postgres.jdbcClient()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1")
			.query(String.class)
			.list();
	}

	@Test
	void upgradeOfAnEmptyDatabaseRunsEveryRevisionInOrder() {
		MigrationReport report = migrations(FIRST, SECOND).upgrade();
		assertThat(report.steps()).extracting((step) -> step.revision().id()).containsExactly("first", "second");
		assertThat(report.rows()).containsExactly("second");
		assertThat(tables()).containsExactly("alembic_version", "first", "migration_history", "second");
	}

	@Test
	void upgradeAtTheHeadDoesNothing() {
		migrations(FIRST, SECOND).upgrade();
		assertThat(migrations(FIRST, SECOND).upgrade().steps()).isEmpty();
		assertThat(migrations(FIRST, SECOND).history(10)).hasSize(2);
	}

	@Test
	void upgradeOfAnEmptyGraphDoesNothing() {
		MigrationReport report = migrations().upgrade();
		assertThat(report.steps()).isEmpty();
		assertThat(tables()).isEmpty();
		assertThat(migrations().status().state()).isEqualTo(State.UP_TO_DATE);
	}

	@Test
	void downgradeUndoesWhatUpgradeDidAndTheWayUpWorksAgain() {
		Migrations migrations = migrations(FIRST, SECOND, OTHER, MERGE);
		migrations.upgrade();
		String schema = CatalogSnapshot.take(this.postgres.jdbcClient());
		assertThat(migrations.downgrade("-1").rows()).containsExactly("other", "second");
		assertThat(migrations.downgrade("first").rows()).containsExactly("first");
		assertThat(migrations.downgrade("base").rows()).isEmpty();
		assertThat(tables()).containsExactly("alembic_version", "migration_history");
		assertThat(migrations.upgrade().rows()).containsExactly("merge");
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(schema);
	}

	@Test
	void downgradeByOneFromSeveralHeadsUndoesWhatWasAppliedLast(CapturedOutput output) {
		Migrations migrations = migrations(FIRST, SECOND, OTHER);
		migrations.upgrade("other");
		migrations.upgrade("second");
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		logging.setLogLevel(Migrations.class.getName(), LogLevel.INFO);
		try {
			assertThat(migrations.downgrade("-1").rows()).containsExactly("other");
		}
		finally {
			logging.setLogLevel(Migrations.class.getName(), null);
		}
		assertThat(output).contains("Target -1 starts at second, the last one applied of other, second: upgrade of "
				+ "second by search 1.2.3 as ");
		migrations.upgrade("second");
		migrations.downgrade("first");
		migrations.upgrade("second");
		migrations.upgrade("other");
		assertThat(migrations.stamp("-1").rows()).containsExactly("second");
		assertThat(tables()).contains("other");
	}

	@Test
	void downgradeByOneGuessesNothingThatTheHistoryDoesNotKnow() {
		Migrations migrations = migrations(FIRST, SECOND, OTHER);
		migrations.upgrade("heads");
		this.postgres.jdbcClient().sql("DELETE FROM migration_history WHERE revision = 'other'").update();
		assertThatExceptionOfType(AmbiguousStartException.class).isThrownBy(() -> migrations.downgrade("-1"))
			.satisfies((ex) -> assertThat(ex.getAction())
				.isEqualTo("Say on which line, such as 'other@-1'; or give the revision to go to."));
		assertThat(migrations.downgrade("other@-1").rows()).containsExactly("second");
		this.postgres.jdbcClient().sql("DROP TABLE migration_history").update();
		migrations.upgrade("heads");
		assertThatExceptionOfType(AmbiguousStartException.class).isThrownBy(() -> migrations.downgrade("-1"));
		assertThatExceptionOfType(AmbiguousStartException.class).isThrownBy(() -> migrations.upgrade("+1"));
	}

	@Test
	void whatWasAppliedLastIsUnknownIfAnotherToolAppliedItOrAStampDid() {
		Migrations migrations = migrations(FIRST, SECOND, OTHER);
		migrations.upgrade("other");
		migrations.upgrade("second");
		migrations.downgrade("other@-1");
		this.postgres.jdbcClient().sql("INSERT INTO alembic_version VALUES ('other')").update();
		assertThatExceptionOfType(AmbiguousStartException.class).isThrownBy(() -> migrations.downgrade("-1"));
		migrations.stamp("second");
		migrations.stamp("other");
		assertThatExceptionOfType(AmbiguousStartException.class).isThrownBy(() -> migrations.downgrade("-1"));
	}

	@Test
	void stampThatChangesNothingDoesNotChangeWhatWasAppliedLast() {
		Migrations migrations = migrations(FIRST, SECOND, OTHER);
		migrations.upgrade("second");
		migrations.upgrade("other");
		migrations.stamp("second, other");
		assertThat(migrations.downgrade("-1").rows()).containsExactly("second");
	}

	@Test
	void currentAndRevisionsTakeTheWholeGrammarAndWriteNothing() {
		Migrations migrations = migrations(FIRST, SECOND, OTHER, MERGE);
		assertThat(migrations.currentRevision()).isNull();
		assertThat(migrations.revisions("current:")).hasSize(4);
		assertThat(tables()).isEmpty();
		migrations.upgrade("second");
		assertThat(migrations.currentRevision()).isEqualTo(SECOND.node());
		assertThat(migrations.revisions("current:+1")).extracting((details) -> details.revision().id())
			.containsExactly("merge", "second");
		assertThat(migrations.show("current, other@head-1")).extracting(RevisionStatus::revision)
			.containsExactly("other", "second");
		assertThat(migrations.show("heads")).singleElement()
			.satisfies((status) -> assertThat(status.revision()).isEqualTo("merge"));
	}

	@Test
	void upgradeByOneGoesOneStep() {
		Migrations migrations = migrations(FIRST, SECOND);
		assertThat(migrations.upgrade("+1").rows()).containsExactly("first");
		assertThat(migrations.upgrade("second").rows()).containsExactly("second");
	}

	@Test
	void upgradeToHeadWithSeveralHeadsNamesThemAndRunsNothing() {
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> migrations(FIRST, SECOND, OTHER).upgrade())
			.satisfies((ex) -> assertThat(ex.getHeads()).extracting(RevisionNode::id).contains("second", "other"));
		assertThat(tables()).isEmpty();
	}

	@Test
	void upgradeToHeadsAppliesEveryBranch() {
		assertThat(migrations(FIRST, SECOND, OTHER).upgrade("heads").rows()).containsExactly("other", "second");
	}

	@Test
	void stampWritesRowsAndRunsNothing() {
		Migrations migrations = migrations(FIRST, SECOND);
		assertThat(migrations.stamp("head").rows()).containsExactly("second");
		assertThat(tables()).containsExactly("alembic_version", "migration_history");
		assertThat(migrations.upgrade().steps()).isEmpty();
		assertThat(migrations.stamp("base").rows()).isEmpty();
		assertThat(migrations.history(10)).extracting(HistoryRow::direction, HistoryRow::revision)
			.containsExactly(tuple("stamp", "base"), tuple("stamp", "second"));
	}

	@Test
	void historySaysWhatRanWhenHowLongAndByWhom() {
		Migrations migrations = migrations(FIRST);
		migrations.upgrade();
		migrations.downgrade("base");
		List<HistoryRow> rows = migrations.history(10);
		assertThat(rows).extracting(HistoryRow::direction).containsExactly("downgrade", "upgrade");
		assertThat(rows).allSatisfy((row) -> {
			assertThat(row.revision()).isEqualTo("first");
			assertThat(row.message()).isEqualTo("do first");
			assertThat(row.outcome()).isEqualTo(Outcome.COMPLETED);
			assertThat(row.login()).isEqualTo(this.postgres.username());
			assertThat(row.application()).isEqualTo("search");
			assertThat(row.applicationVersion()).isEqualTo("1.2.3");
			assertThat(row.duration()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
			assertThat(row.checksum()).matches("1:[0-9a-f]{64}:[0-9a-f]{8}");
		});
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT downgrade_sql FROM migration_history WHERE direction = 'upgrade'")
			.query(String.class)
			.single()).isEqualTo("DROP TABLE first;");
	}

	@Test
	void historyOfAnUntouchedDatabaseIsEmptyAndReadingWritesNothing() {
		Migrations migrations = migrations(FIRST);
		assertThat(migrations.history(10)).isEmpty();
		assertThat(migrations.current()).isEmpty();
		assertThat(migrations.pending()).extracting(RevisionNode::id).containsExactly("first");
		assertThat(migrations.status().state()).isEqualTo(State.PENDING);
		assertThatExceptionOfType(PendingRevisionsException.class).isThrownBy(migrations::validate)
			.satisfies((ex) -> assertThat(ex.getPending()).hasSize(1));
		assertThat(tables()).isEmpty();
	}

	@Test
	void statusTellsPendingFromUpToDate() {
		migrations(FIRST).upgrade();
		assertThat(migrations(FIRST).status().state()).isEqualTo(State.UP_TO_DATE);
		MigrationStatus status = migrations(FIRST, SECOND).status();
		assertThat(status.state()).isEqualTo(State.PENDING);
		assertThat(status.current()).containsExactly("first");
		assertThat(status.heads()).containsExactly("second");
		assertThat(status.pendingHeads()).containsExactly("second");
		assertThat(status.pending()).extracting(RevisionStatus::revision).containsExactly("second");
	}

	@Test
	void statusKnowsThatATargetBelowTheHeadIsReached() {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(),
				TestRevision.settings("first", null, Duration.ofSeconds(5)), FIRST, SECOND);
		assertThat(migrations.status().atTarget()).isFalse();
		migrations.upgrade();
		assertThat(migrations.status().atTarget()).isTrue();
		assertThat(migrations.status().state()).isEqualTo(State.PENDING);
	}

	@Test
	void statusOfADatabaseThatANewerBuildMigratedIsAhead() {
		migrations(FIRST, SECOND, OTHER, MERGE).upgrade();
		MigrationStatus status = migrations(FIRST, SECOND).status();
		assertThat(status.state()).isEqualTo(State.AHEAD);
		assertThat(status.unknown()).containsExactly("merge");
		assertThat(status.pending()).isEmpty();
	}

	@Test
	void statusOfADatabaseThatAnotherHistoryMigratedIsDiverged() {
		migrations(FIRST, OTHER).upgrade();
		MigrationStatus status = migrations(FIRST, SECOND).status();
		assertThat(status.state()).isEqualTo(State.DIVERGED);
		assertThat(status.pending()).extracting(RevisionStatus::revision).containsExactly("second");
	}

	@Test
	void unknownRowIsRefusedWithWhoWroteIt() {
		migrations(FIRST, SECOND).upgrade();
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class).isThrownBy(() -> migrations(FIRST).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getRows()).containsExactly("second");
				assertThat(ex.getDescription()).contains("Can't locate revision identified by", "second",
						"upgrade of second by search 1.2.3 as " + this.postgres.username() + " at 20");
			});
	}

	@Test
	void unknownRowOfANewerBuildIsIgnoredIfAskedFor() {
		migrations(FIRST, SECOND, OTHER, MERGE).upgrade();
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		Migrations older = ignoringUnknown(FIRST, SECOND);
		assertThat(older.upgrade().steps()).isEmpty();
		assertThat(older.preview().upgrade("head")).isEmpty();
		older.validate();
		older.await(Duration.ZERO, Duration.ofMillis(1));
		assertThat(older.status().current()).containsExactly("merge");
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	@Test
	void unknownRowIsNotIgnoredIfSomethingIsPendingOrNobodyKnowsItsOrigin() {
		migrations(FIRST, OTHER).upgrade();
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class)
			.isThrownBy(() -> ignoringUnknown(FIRST, SECOND).validate());
		this.postgres.jdbcClient().sql("UPDATE alembic_version SET version_num = 'nobody'").update();
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class)
			.isThrownBy(() -> ignoringUnknown(FIRST, OTHER).upgrade());
	}

	private Migrations ignoringUnknown(TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(), TestRevision.settings(UnknownRevisionPolicy.IGNORE),
				revisions);
	}

	@Test
	void schemaIsCreatedAndUsedForEverything() {
		String schema = "My \"App\"";
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(),
				TestRevision.settings("head", schema, Duration.ofSeconds(5)), FIRST, SECOND);
		migrations.upgrade();
		assertThat(tables()).isEmpty();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT tablename FROM pg_tables WHERE schemaname = ? ORDER BY 1")
			.param(schema)
			.query(String.class)
			.list()).containsExactly("alembic_version", "first", "migration_history", "second");
		assertThat(migrations.status().state()).isEqualTo(State.UP_TO_DATE);
		assertThat(migrations.downgrade("base").rows()).isEmpty();
	}

	@Test
	void searchPathThatARevisionChangesHarmsNeitherOurRowsNorTheNextRevision() {
		TestRevision dump = TestRevision.sql("dump", "first",
				"SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.dumped ()",
				"DROP TABLE dumped");
		TestRevision indexed = TestRevision.sql("indexed", "dump", """
				SET search_path = pg_catalog;
				CREATE INDEX CONCURRENTLY ix ON public.first (id)""", "DROP INDEX ix");
		TestRevision third = TestRevision.of("third", "indexed", (op) -> createTable(op, "third"));
		assertThat(migrations(FIRST, dump, indexed, third).upgrade().rows()).containsExactly("third");
		assertThat(tables()).containsExactly("alembic_version", "dumped", "first", "migration_history", "third");
	}

	@Test
	void versionTableMayHaveAnotherNameAndSchema() {
		MigrationSettings settings = new MigrationSettings("head", null, "Versions", "Meta Data", "History",
				Duration.ofSeconds(5), Duration.ofMillis(20), null, null, TransactionMode.PER_REVISION,
				UnknownRevisionPolicy.FAIL, SetupSettings.NONE);
		TestRevision.migrations(this.postgres.dataSource(), settings, FIRST).upgrade();
		JdbcClient jdbc = this.postgres.jdbcClient();
		assertThat(jdbc.sql("SELECT version_num FROM \"Meta Data\".\"Versions\"").query(String.class).single())
			.isEqualTo("first");
		assertThat(jdbc.sql("SELECT revision FROM \"Meta Data\".\"History\"").query(String.class).single())
			.isEqualTo("first");
		assertThat(tables()).containsExactly("first");
	}

	@Test
	void tableOfAlembicIsTakenOverAndWidenedWhenAnIdNeedsIt() {
		JdbcClient jdbc = this.postgres.jdbcClient();
		jdbc.sql("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL, "
				+ "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))")
			.update();
		jdbc.sql("INSERT INTO alembic_version VALUES ('first')").update();
		assertThat(migrations(FIRST, SECOND).upgrade().rows()).containsExactly("second");
		assertThat(width(jdbc)).isEqualTo(32);
		String id = "a_revision_whose_name_is_longer_than_thirty_two_characters";
		assertThat(migrations(FIRST, SECOND, TestRevision.of(id, "second", (op) -> {
		})).upgrade().rows()).containsExactly(id);
		assertThat(width(jdbc)).isEqualTo(255);
	}

	private static int width(JdbcClient jdbc) {
		return jdbc
			.sql("SELECT character_maximum_length FROM information_schema.columns "
					+ "WHERE table_name = 'alembic_version' AND column_name = 'version_num'")
			.query(Integer.class)
			.single();
	}

	@Test
	void irreversibleRevisionIsFoundBeforeAnythingRuns() {
		TestRevision irreversible = TestRevision.of("second", "first", (op) -> {
		}, (op) -> op.irreversible("the rows are gone"));
		TestRevision third = TestRevision.of("third", "second", (op) -> createTable(op, "third"));
		Migrations migrations = migrations(FIRST, irreversible, third);
		migrations.upgrade();
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> migrations.downgrade("base"))
			.satisfies((ex) -> {
				assertThat(ex.getRevision().id()).isEqualTo("second");
				assertThat(ex.getReason()).isEqualTo("the rows are gone");
			});
		assertThat(tables()).contains("third");
		assertThat(migrations.current()).extracting(RevisionNode::id).containsExactly("third");
	}

	@Test
	void dataStepReadsAndWritesInTheTransactionOfTheStep() {
		TestRevision data = TestRevision.of("data", "first", (op) -> {
			op.execute(
					"ALTER TABLE first ADD COLUMN hash text; INSERT INTO first SELECT FROM generate_series(1, 5000)");
			op.data("hash the rows", (jdbc) -> {
				List<Long> ids = jdbc.sql("SELECT id FROM first ORDER BY id")
					.withFetchSize(100)
					.query(Long.class)
					.list();
				assertThat(ids).hasSize(5000);
				ids.forEach((id) -> jdbc.sql("UPDATE first SET hash = ? WHERE id = ?").params("h" + id, id).update());
			});
			op.execute("ALTER TABLE first ALTER COLUMN hash SET NOT NULL");
		}, (op) -> op.dropColumn("first", "hash"));
		Migrations migrations = migrations(FIRST, data);
		migrations.upgrade();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM first WHERE hash = 'h' || id")
			.query(Integer.class)
			.single()).isEqualTo(5000);
		assertThat(migrations.downgrade("-1").rows()).containsExactly("first");
	}

}
