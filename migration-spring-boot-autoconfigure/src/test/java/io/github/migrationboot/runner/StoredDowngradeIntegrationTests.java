package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.migrationboot.revision.InvalidDowngradeTargetException;
import io.github.migrationboot.revision.MultipleHeadsException;
import io.github.migrationboot.revision.UnknownDatabaseRevisionException;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.Psql;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * An older build takes the database of a newer one back, by what the history keeps.
 */
@ExtendWith(OutputCaptureExtension.class)
class StoredDowngradeIntegrationTests {

	private static final TestRevision FIRST = table("first", "");

	private static final TestRevision SECOND = table("second", "first");

	private static final TestRevision THIRD = TestRevision.sql("third", "second",
			"ALTER TABLE second ADD COLUMN note text; CREATE TABLE third (text text)",
			"DROP TABLE third; ALTER TABLE second DROP COLUMN note");

	private static final TestRevision FOURTH = table("fourth", "third");

	private static final TestRevision INDEX = TestRevision.sql("index", "second",
			"CREATE INDEX CONCURRENTLY ix ON second (id); CREATE TABLE indexed ()",
			"DROP INDEX CONCURRENTLY ix; DROP TABLE indexed");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private static TestRevision table(String id, String parents) {
		return TestRevision.sql(id, parents, "CREATE TABLE " + id + " (id bigint)", "DROP TABLE " + id);
	}

	private Migrations migrations(TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(), revisions);
	}

	private Migrations older() {
		return migrations(FIRST, SECOND);
	}

	private Migrations newer(TestRevision... further) {
		return migrations(Stream.concat(Stream.of(FIRST, SECOND), Stream.of(further)).toArray(TestRevision[]::new));
	}

	private JdbcClient client() {
		return this.postgres.jdbcClient();
	}

	private String schema() {
		return CatalogSnapshot.take(client());
	}

	/**
	 * Everything, so that a refusal is seen to have changed nothing.
	 */
	private List<String> everything() {
		List<String> everything = new ArrayList<>(List.of(schema()));
		for (String table : List.of("migration_history", "alembic_version")) {
			everything
				.addAll(client().sql("SELECT t::text FROM " + table + " t ORDER BY 1").query(String.class).list());
		}
		return everything;
	}

	private String stored(String revision) {
		return client()
			.sql("SELECT downgrade_sql FROM migration_history WHERE revision = ? AND outcome = 'completed' "
					+ "AND direction = 'upgrade'")
			.param(revision)
			.query(String.class)
			.single();
	}

	private void setStored(String revision, String column, String expression) {
		client().sql("UPDATE migration_history SET " + column + " = " + expression + " WHERE revision = ?")
			.param(revision)
			.update();
	}

	private static void logging(Runnable work) {
		LoggingSystem logging = LoggingSystem.get(StoredDowngradeIntegrationTests.class.getClassLoader());
		logging.setLogLevel(Migrations.class.getName(), LogLevel.INFO);
		try {
			work.run();
		}
		finally {
			logging.setLogLevel(Migrations.class.getName(), null);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "second", "head", "heads", "-2", "current-2", "second@head" })
	void olderBuildUndoesWhatItDoesNotContainAndTheNewerOneGoesUpAgain(String target) {
		older().upgrade();
		String before = schema();
		newer(THIRD, FOURTH).upgrade();
		String after = schema();
		assertThat(older().status().state()).isEqualTo(State.AHEAD);

		MigrationReport report = older().downgrade(target);

		assertThat(report.steps()).extracting((step) -> step.revision().id()).containsExactly("fourth", "third");
		assertThat(report.rows()).containsExactly("second");
		assertThat(schema()).isEqualTo(before);
		assertThat(older().status().state()).isEqualTo(State.UP_TO_DATE);
		assertThat(older().upgrade().steps()).isEmpty();
		assertThat(newer(THIRD, FOURTH).upgrade().rows()).containsExactly("fourth");
		assertThat(schema()).isEqualTo(after);
		assertThat(newer(THIRD, FOURTH).history(6)).extracting(HistoryRow::direction, HistoryRow::revision)
			.containsExactly(tuple("upgrade", "fourth"), tuple("upgrade", "third"), tuple("downgrade", "third"),
					tuple("downgrade", "fourth"), tuple("upgrade", "fourth"), tuple("upgrade", "third"));
		assertThat(older().downgrade("head").rows()).containsExactly("second");
		assertThat(schema()).isEqualTo(before);
	}

	@Test
	void oneStepBackStaysAheadAndASecondOneArrives() {
		newer(THIRD, FOURTH).upgrade();
		assertThat(older().downgrade("-1").rows()).containsExactly("third");
		assertThat(older().status().state()).isEqualTo(State.AHEAD);
		assertThat(older().downgrade("third").steps()).isEmpty();
		assertThat(older().downgrade("-1").rows()).containsExactly("second");
		assertThat(older().downgrade("head").steps()).isEmpty();
	}

	@Test
	void whatBothContainIsUndoneByTheBuildThatRuns() {
		newer(THIRD).upgrade();
		TestRevision first = TestRevision.sql("first", "", "SELECT 1",
				"CREATE TABLE by_the_older (); DROP TABLE first");
		assertThat(migrations(first, SECOND).downgrade("base").rows()).isEmpty();
		assertThat(client().sql("SELECT to_regclass('by_the_older') IS NOT NULL AND to_regclass('first') IS NULL")
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(newer(THIRD).status().pending()).hasSize(3);
	}

	@Test
	void headUndoesBranchesMergesAndOtherBasesOfTheNewerBuild() {
		TestRevision[] further = { table("other", "first"), table("merge", "second, other"), table("geo", ""),
				table("geo_2", "geo") };
		older().upgrade();
		String before = schema();
		newer(further).upgrade("heads");
		assertThat(newer(further).current()).hasSize(2);
		assertThat(older().status().state()).isEqualTo(State.AHEAD);
		assertThat(older().preview().downgrade("head")).hasSize(4);
		assertThat(older().downgrade("head").rows()).containsExactly("second");
		assertThat(schema()).isEqualTo(before);
		assertThat(newer(further).upgrade("heads").steps()).hasSize(4);
		assertThat(older().downgrade("second").rows()).containsExactly("geo_2", "other", "second");
	}

	@Test
	void oneStepBackFromSeveralRowsUndoesWhatWasAppliedLast() {
		TestRevision other = table("other", "first");
		newer(other).upgrade("second");
		newer(other).upgrade("other");
		assertThat(older().downgrade("-1").rows()).containsExactly("second");
	}

	@Test
	void branchOfTheOlderBuildIsUndoneBesideAnUnknownOne() {
		TestRevision other = table("other", "first").labelled("side");
		migrations(FIRST, SECOND, other, table("second_2", "second")).upgrade("heads");
		assertThat(migrations(FIRST, SECOND, other).downgrade("side@-1").rows()).containsExactly("second_2");
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> migrations(FIRST, SECOND, other).downgrade("head"));
	}

	@Test
	void dependenciesAreKeptAsIdsSoThatNoLabelOfTheNewerBuildIsNeeded() {
		TestRevision geo = table("geo_base", "").labelled("geo");
		TestRevision places = table("places", "second").dependsOn("geo");
		newer(geo, places).upgrade("places");
		assertThat(newer(geo, places).history(1).get(0).dependsOn()).containsExactly("geo_base");
		assertThat(older().status().state()).isEqualTo(State.AHEAD);
		assertThat(older().downgrade("second").rows()).containsExactly("geo_base", "second");
		assertThat(older().downgrade("heads").rows()).containsExactly("second");
		newer(geo, places).upgrade("places");
		assertThat(older().downgrade("heads").rows()).containsExactly("second");
	}

	@Test
	void textThatTheNewerBuildHasAcceptedChangesNothingOfTheWayBack() {
		TestRevision geo = table("geo_base", "").labelled("geo");
		newer(geo, table("places", "second").dependsOn("geo")).upgrade("places");
		newer(geo, TestRevision.sql("places", "second", "CREATE TABLE places (id integer)", "DROP TABLE places")
			.dependsOn("geo")).changedRevisions().accept("places");
		assertThat(older().status().state()).isEqualTo(State.AHEAD);
		assertThat(older().downgrade("heads").rows()).containsExactly("second");
	}

	@Test
	void statementsThatCannotBeInATransactionAreRecordedOneByOne() {
		newer(INDEX).upgrade();
		assertThat(older().preview().downgrade("head")).extracting(PlannedStep::transactional).containsExactly(false);
		assertThat(older().downgrade("head").rows()).containsExactly("second");
		assertThat(client()
			.sql("SELECT outcome || statements_done FROM migration_history WHERE direction = 'downgrade' ORDER BY id")
			.query(String.class)
			.list()).containsExactly("partial0", "partial1", "completed2");
	}

	@Test
	void revisionWithoutATransactionIsUndoneWithoutOneAndGoneOnWithByEitherBuild() {
		TestRevision[] further = { TestRevision
			.sql("third", "second", "CREATE TABLE a (); CREATE TABLE b ()", "DROP TABLE a; DROP TABLE b")
			.notTransactional() };
		for (boolean older : List.of(true, false)) {
			newer(further).upgrade();
			assertThat(stored("third")).startsWith("-- transactional: false\n");
			client().sql("CREATE VIEW v AS SELECT b FROM b").update();
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> older().downgrade("head"))
				.satisfies((ex) -> assertThat(ex.getStatementsDone()).isOne())
				.withMessageContaining("failed at migration_history, statement 2 (execute DROP TABLE b)");
			assertThat(older().status().state()).isEqualTo(State.AHEAD);
			client().sql("DROP VIEW v").update();
			Migrations finishing = older ? older() : newer(further);
			assertThat(finishing.downgrade("second").rows()).containsExactly("second");
			client().sql("DELETE FROM migration_history WHERE revision = 'third'").update();
		}
	}

	@Test
	void valueOfAnEnumIsCommittedBeforeItIsUsed() {
		older().upgrade();
		client().sql("CREATE TYPE mood AS ENUM ('sad'); ALTER TABLE second ADD COLUMN mood mood").update();
		newer(TestRevision.sql("third", "second", "SELECT 1",
				"ALTER TYPE mood ADD VALUE 'gone'; INSERT INTO second (mood) VALUES ('gone')"))
			.upgrade();
		older().downgrade("head");
		assertThat(client().sql("SELECT mood::text FROM second").query(String.class).single()).isEqualTo("gone");
	}

	@Test
	void codeThatSaysItsSqlIsStoredAsThat() {
		newer(TestRevision.of("third", "second", (op) -> {
		}, (op) -> op.data("empty it", (jdbc) -> jdbc.sql("DELETE FROM second").update())
			.offline("DELETE FROM second; INSERT INTO second VALUES (7)", "SELECT 1"))).upgrade();
		older().downgrade("head");
		assertThat(client().sql("SELECT id FROM second").query(Integer.class).list()).containsExactly(7);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
			downgrade_sql ~ downgrade_sql || 'DROP TABLE first;' ~ has been changed since it was stored
			downgrade_sql ~ '' ~ has been changed since it was stored
			downgrade_sql ~ '-- not stored: x' ~ has been changed since it was stored
			downgrade_checksum ~ repeat('0', 64) ~ has been changed since it was stored
			down_revisions ~ '{first}' ~ has been changed since it was stored
			depends_on ~ '{first}' ~ has been changed since it was stored
			downgrade_sql ~ NULL ~ keeps no way back
			downgrade_checksum ~ NULL ~ keeps no way back
			""")
	void wayBackThatIsNotWhatWasStoredIsRefusedBeforeAnythingChanges(String column, String expression, String reason) {
		newer(THIRD, FOURTH).upgrade();
		setStored("third", column, expression);
		List<String> before = everything();
		for (Runnable run : List.<Runnable>of(() -> older().downgrade("first"),
				() -> older().preview().downgrade("first"), () -> older().preview().rehearseDowngrade("first"),
				() -> older().script(ScriptForm.PLAIN).downgrade("first"))) {
			assertThatExceptionOfType(StoredDowngradeException.class).isThrownBy(run::run).satisfies((ex) -> {
				assertThat(ex.getRevision()).isEqualTo("third");
				assertThat(ex.getReason()).contains(reason);
				assertThat(ex.getAction())
					.startsWith("Undo it with the build that contains third (upgrade of third by search 1.2.3 as ")
					.contains(
							"\"migrations downgrade <revision>\", with the id of a revision that this build contains too");
			});
		}
		assertThat(everything()).isEqualTo(before);
		assertThat(older().downgrade("-1").rows()).containsExactly("third");
	}

	@Test
	void revisionOfWhichTheHistoryKnowsNothingIsRefused() {
		newer(THIRD, FOURTH).upgrade();
		client().sql("DELETE FROM migration_history WHERE revision = 'third'").update();
		assertThat(older().status().state()).isEqualTo(State.DIVERGED);
		assertThatExceptionOfType(StoredDowngradeException.class).isThrownBy(() -> older().downgrade("head"))
			.satisfies((ex) -> assertThat(ex.getRevision()).isEqualTo("third"));
		client().sql("DELETE FROM migration_history WHERE revision = 'fourth'").update();
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class).isThrownBy(() -> older().downgrade("head"))
			.satisfies((ex) -> assertThat(ex.getRows()).containsExactly("fourth"))
			.withMessageContaining("The history does not say");
	}

	@Test
	void textThatTheNewerBuildAcceptedIsNotTakenForWhatRan() {
		TestRevision geo = table("geo_base", "").labelled("geo");
		TestRevision places = table("places", "second").dependsOn("geo");
		newer(geo, places).upgrade("places");
		TestRevision moved = TestRevision
			.sql("places", "first", "CREATE TABLE places (id integer)", "DROP TABLE places")
			.dependsOn("geo");
		assertThat(newer(geo, moved).changedRevisions().acceptAll()).extracting(ChangedRevision::revision)
			.containsExactly("places");
		assertThat(newer(geo, moved).history(1)).extracting(HistoryRow::direction, HistoryRow::dependsOn)
			.containsExactly(tuple("accept", List.of("geo_base")));
		assertThat(older().status().state()).isEqualTo(State.AHEAD);
		assertThat(older().downgrade("heads").rows()).containsExactly("second");
	}

	@Test
	void batchesOfABackfillDoNotHideWhatRanBeforeThem() {
		newer(THIRD, FOURTH).upgrade();
		client()
			.sql("INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, "
					+ "started_at, duration, statements_done, last_key) SELECT 'fifth', 'upgrade', '{fourth}', '{}', '', "
					+ "'partial', now(), '0', 0, key::text FROM generate_series(1, 10001) AS key")
			.update();
		MigrationStatus status = older().status();
		assertThat(status.state()).isEqualTo(State.AHEAD);
		assertThat(status.lastRun()).isNotNull()
			.extracting(HistoryRow::revision, HistoryRow::outcome, HistoryRow::lastKey)
			.containsExactly("fifth", Outcome.PARTIAL, "10001");
		assertThat(older().downgrade("head").rows()).containsExactly("second");
	}

	@Test
	void scriptOnATableOfAnEarlierStateChangesNothingUntilThatIsCompleted() {
		Psql.assumeThatItIsThere();
		older().upgrade();
		client().sql("ALTER TABLE migration_history DROP COLUMN downgrade_checksum").update();
		List<String> before = everything();
		String script = newer(THIRD, INDEX).script(ScriptForm.PLAIN).upgrade("heads");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Psql.run(this.postgres.database(), script))
			.withMessageContaining("column \"downgrade_checksum\" of relation \"migration_history\" does not exist");
		assertThat(everything()).isEqualTo(before);
		older().setup().ensureVersionTable();
		Psql.run(this.postgres.database(), script);
		assertThat(older().downgrade("head").rows()).containsExactly("second");
	}

	@Test
	void revisionThatWasOnlyStampedHasNoWayBack() {
		newer(THIRD).upgrade();
		older().downgrade("head");
		newer(THIRD).stamp("third");
		assertThatExceptionOfType(StoredDowngradeException.class).isThrownBy(() -> older().downgrade("head"))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo("the history keeps no way back with its upgrade"));
	}

	@Test
	void rowThatNobodyExplainsIsNotTakenForANewerBuild() {
		newer(THIRD).upgrade("second");
		client().sql("INSERT INTO alembic_version VALUES ('nobody')").update();
		assertThat(older().status().state()).isEqualTo(State.DIVERGED);
	}

	@Test
	void codeIsNotStoredWhichTheUpgradeSaysAndTheOlderBuildRefuses(CapturedOutput output) {
		TestRevision code = TestRevision.of("third", "second", (op) -> op.execute("CREATE TABLE third ()"),
				(op) -> op.data("put the rows back", (jdbc) -> jdbc.sql("DROP TABLE third").update()));
		logging(() -> newer(code, FOURTH).upgrade());
		assertThat(output).containsOnlyOnce("The way back of third is not stored, so that an older build cannot undo "
				+ "it: it is code (put the rows back)");
		assertThat(output).doesNotContain("The way back of fourth");
		assertThat(stored("third")).isEqualTo("-- not stored: it is code (put the rows back)");
		List<String> before = everything();
		assertThatExceptionOfType(StoredDowngradeException.class).isThrownBy(() -> older().downgrade("head"))
			.withMessageStartingWith("This build does not contain revision third, and cannot undo it without: its way "
					+ "back could not be stored, as it is code (put the rows back). Nothing was changed.");
		assertThat(everything()).isEqualTo(before);
		assertThat(newer(code, FOURTH).downgrade("second").rows()).containsExactly("second");
	}

	@Test
	void backfillIsNotStored() {
		newer(TestRevision.of("third", "second", (op) -> {
		}, (op) -> op.backfill("second").key("id").sql("UPDATE second SET id = id WHERE {range}").nothingToUndo()))
			.upgrade();
		assertThat(stored("third")).isEqualTo("-- not stored: it runs in batches (backfill second)");
		assertThatExceptionOfType(StoredDowngradeException.class).isThrownBy(() -> older().downgrade("head"));
	}

	@Test
	void whatCannotBeUndoneSaysSoInBothBuilds(CapturedOutput output) {
		TestRevision irreversible = TestRevision.of("third", "second", (op) -> op.execute("SELECT 1"),
				(op) -> op.irreversible("the rows\nare gone"));
		logging(() -> newer(irreversible).upgrade());
		assertThat(output).containsOnlyOnce(
				"The way back of third is not stored, so that an older build cannot undo " + "it: the rows are gone");
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> older().downgrade("head"))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo("the rows are gone"));
		TestRevision unwritten = TestRevision.of("third", "second", (op) -> op.execute("SELECT 1"));
		older().stampPurged("second");
		newer(unwritten).upgrade();
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> older().downgrade("head"))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("the SQL that undoes it is not known"));
	}

	@Test
	void planScriptAndLogShowWhatIsStored(CapturedOutput output) {
		newer(THIRD).upgrade();
		List<String> before = everything();
		List<PlannedStep> plan = older().preview().downgrade("first");
		assertThat(plan)
			.extracting((step) -> step.revision().revision(), (step) -> step.revision().known(), PlannedStep::stored)
			.containsExactly(
					tuple("third", false, List.of("DROP TABLE third;", "ALTER TABLE second DROP COLUMN note;")),
					tuple("second", true, List.of()));
		assertThat(older().preview().rehearseDowngrade("first").steps()).hasSize(2);
		String script = older().script(ScriptForm.PLAIN).downgrade("head");
		assertThat(script).contains("-- Running downgrade third -> second, do third (stored way back)\n",
				"DROP TABLE third;");
		assertThat(everything()).isEqualTo(before);
		logging(() -> older().downgrade("first"));
		assertThat(output)
			.contains("Revision third is not in this build and will be undone by 2 stored statements, from the upgrade "
					+ "of third by search 1.2.3 as ")
			.contains("Running downgrade third -> second, do third (stored way back) (")
			.contains("Running downgrade second -> first, do second (");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PLAIN", "IDEMPOTENT" })
	void scriptOfTheOlderBuildDoesWhatItsRunDoes(ScriptForm form) {
		Psql.assumeThatItIsThere();
		older().upgrade();
		String before = schema();
		newer(THIRD, FOURTH).upgrade();
		String script = older().script(form).downgrade("head");
		Psql.run(this.postgres.database(), script);
		assertThat(schema()).isEqualTo(before);
		assertThat(older().status().state()).isEqualTo(State.UP_TO_DATE);
		assertThat(older().history(2)).extracting(HistoryRow::direction, HistoryRow::revision)
			.containsExactly(tuple("downgrade", "third"), tuple("downgrade", "fourth"));
		newer(THIRD, FOURTH).upgrade();
		assertThat(older().downgrade("head").rows()).containsExactly("second");
	}

	@Test
	void wayBackThatAScriptStoredIsAsGoodAsOneOfARun() {
		Psql.assumeThatItIsThere();
		Psql.run(this.postgres.database(), newer(THIRD, INDEX).script(ScriptForm.PLAIN).upgrade("heads"));
		assertThat(older().downgrade("head").rows()).containsExactly("second");
	}

	@Test
	void runThatIsOneTransactionUndoesAllOrNothing() {
		newer(THIRD, FOURTH).upgrade();
		client().sql("CREATE VIEW v AS SELECT note FROM second").update();
		Migrations single = TestRevision.migrations(this.postgres.dataSource(),
				TestRevision.settings(TransactionMode.SINGLE), FIRST, SECOND);
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> single.downgrade("head"));
		assertThat(older().status().current()).containsExactly("fourth");
		client().sql("DROP VIEW v").update();
		assertThat(single.downgrade("head").rows()).containsExactly("second");
	}

	@Test
	void tableOfAnEarlierStateIsReadAsItIsAndCompletedByTheNextRun() {
		newer(THIRD).upgrade();
		client().sql("ALTER TABLE migration_history DROP COLUMN downgrade_checksum").update();
		assertThat(older().status().state()).isEqualTo(State.AHEAD);
		assertThat(newer(THIRD).history(5)).hasSize(3);
		assertThatExceptionOfType(StoredDowngradeException.class).isThrownBy(() -> older().downgrade("head"))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("keeps no way back"));
		assertThat(newer(THIRD, FOURTH).upgrade().rows()).containsExactly("fourth");
		assertThat(older().downgrade("-1").rows()).containsExactly("third");
		assertThatExceptionOfType(StoredDowngradeException.class).isThrownBy(() -> older().downgrade("head"));
		newer(THIRD, FOURTH).downgrade("second");
		newer(THIRD, FOURTH).upgrade();
		assertThat(older().downgrade("head").rows()).containsExactly("second");
	}

	@Test
	void wayBackCostsTwoRoundTripsMoreThanADowngradeOfItsOwn() {
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			SimpleDriverDataSource counted = new SimpleDriverDataSource(new org.postgresql.Driver(),
					proxy.jdbcUrl(this.postgres.database().name()), this.postgres.username(), this.postgres.password());
			newer(THIRD, FOURTH).upgrade();
			// An older build does not compare what ran with what it has.
			SafetySettings usual = SafetySettings.DEFAULTS;
			MigrationSettings settings = MigrationSettings.defaults()
				.withSafety(new SafetySettings(usual.session(), usual.retry(), usual.progressInterval(),
						ChangedRevisionPolicy.OFF));
			TestRevision.migrations(counted, settings, FIRST, SECOND, THIRD, FOURTH).downgrade("second");
			int own = proxy.roundTrips();
			assertThat(proxy.statements()).noneMatch((sql) -> sql.contains("downgrade_checksum FROM"));
			newer(THIRD, FOURTH).upgrade();
			proxy.reset();
			TestRevision.migrations(counted, settings, FIRST, SECOND).downgrade("second");
			assertThat(proxy.roundTrips()).isEqualTo(own + 2);
			assertThat(proxy.connections()).isOne();
		}
	}

	@Test
	void schemaAndNamesOfTablesAreThoseOfTheSettings() {
		MigrationSettings settings = TestRevision.settings("head", "My \"App\"", Duration.ofSeconds(5));
		TestRevision.migrations(this.postgres.dataSource(), settings, FIRST, SECOND, THIRD, FOURTH).upgrade();
		Migrations older = TestRevision.migrations(this.postgres.dataSource(), settings, FIRST, SECOND);
		assertThat(older.status().state()).isEqualTo(State.AHEAD);
		assertThat(older.downgrade("head").rows()).containsExactly("second");
		assertThat(older.status().state()).isEqualTo(State.UP_TO_DATE);
	}

	@Test
	void buildWithoutAnyRevisionGoesBackToNothing() {
		newer(THIRD).upgrade();
		assertThat(migrations().status().state()).isEqualTo(State.AHEAD);
		assertThat(migrations().downgrade("head").rows()).isEmpty();
		assertThat(migrations().status().state()).isEqualTo(State.UP_TO_DATE);
	}

	@Test
	void headThatIsNotAppliedIsNoPlaceToGoBackTo() {
		newer(THIRD).upgrade();
		Migrations diverged = migrations(FIRST, SECOND, table("side", "second"));
		assertThat(diverged.status().state()).isEqualTo(State.DIVERGED);
		assertThatExceptionOfType(InvalidDowngradeTargetException.class).isThrownBy(() -> diverged.downgrade("head"))
			.satisfies((ex) -> assertThat(ex.getTarget()).hasToString("side"));
		assertThat(diverged.downgrade("second").rows()).containsExactly("second");
	}

}
