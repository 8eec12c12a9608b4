package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.sql.StatementSplitter;
import io.github.migrationboot.internal.version.HistoryTable;
import io.github.migrationboot.operations.Types;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.UnknownDatabaseRevisionException;
import io.github.migrationboot.test.DatabaseSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What happens where an applied revision was changed.
 */
@ExtendWith(OutputCaptureExtension.class)
class ChangedRevisionsIntegrationTests {

	private static final int MANY = 10_000;

	private static final TestRevision FIRST = sql("first", "", "CREATE TABLE first (id bigint); SELECT 1");

	private static final TestRevision FORMATTED = sql("first", "", """
			-- as a formatter wants it
			create table FIRST (
				ID bigint
			);

			select 1;
			""");

	private static final TestRevision EDITED = sql("first", "", "CREATE TABLE first (id bigint); SELECT 2");

	private static final TestRevision EDITED_AGAIN = sql("first", "", "CREATE TABLE first (id integer); SELECT 2");

	private static final TestRevision SECOND = sql("second", "first", "CREATE TABLE second ()");

	private static final TestRevision JAVA = java("Note");

	private static final TestRevision EDITED_JAVA = java("note");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private static TestRevision sql(String id, String parents, String up) {
		return TestRevision.sql(id, parents, up, "DROP TABLE IF EXISTS " + id);
	}

	private static TestRevision java(String comment) {
		return TestRevision.of("java", "", (op) -> {
			op.createTable("notes", (table) -> table.column("id", Types.bigint()).primaryKey());
			op.commentOnTable("notes", comment);
		});
	}

	private Migrations migrations(TestRevision... revisions) {
		return migrations(ChangedRevisionPolicy.WARN, revisions);
	}

	private Migrations migrations(ChangedRevisionPolicy policy, TestRevision... revisions) {
		return migrations(this.postgres.dataSource(), policy, revisions);
	}

	private Migrations migrations(WireProxy proxy, ChangedRevisionPolicy policy, TestRevision... revisions) {
		return migrations(new SimpleDriverDataSource(new org.postgresql.Driver(),
				proxy.jdbcUrl(this.postgres.database().name()), this.postgres.username(), this.postgres.password()),
				policy, revisions);
	}

	private static Migrations migrations(DataSource dataSource, ChangedRevisionPolicy policy,
			TestRevision... revisions) {
		SafetySettings usual = SafetySettings.DEFAULTS;
		return TestRevision.migrations(dataSource,
				TestRevision.settings()
					.withSafety(new SafetySettings(usual.session(), usual.retry(), usual.progressInterval(), policy)),
				revisions);
	}

	@Test
	void warningNamesTheRevisionTheStatementAndWhatToDo(CapturedOutput output) {
		migrations(FIRST).upgrade();
		assertThat(migrations(EDITED, SECOND).upgrade().rows()).containsExactly("second");
		assertThat(output.getOut().lines().filter((line) -> line.contains("WARN"))).hasSize(1)
			.allSatisfy((line) -> assertThat(line).contains(
					"A revision was changed after it had been applied: first (first.sql): statement 2 (execute SELECT 2) "
							+ "is not what ran.")
				.contains(
						"or, if the database is as the new text says, record that with \"migrations accept first\"."));
	}

	@Test
	void failureNamesEveryRevisionAndComesBeforeAnythingIsTouched() {
		migrations(FIRST, SECOND).upgrade();
		TestRevision third = sql("third", "second", "CREATE TABLE third ()");
		List<String> before = DatabaseSnapshot.take(this.postgres.jdbcClient());
		TestRevision second = sql("second", "first", "");
		assertThatExceptionOfType(ChangedRevisionException.class)
			.isThrownBy(() -> migrations(ChangedRevisionPolicy.FAIL, EDITED, second, third).upgrade())
			.satisfies(
					(ex) -> assertThat(ex.getChanged()).extracting(ChangedRevision::revision, ChangedRevision::change)
						.containsExactly(tuple("first", "statement 2 (execute SELECT 2) is not what ran"),
								tuple("second", "statement 1 of the 1 that ran is not there any more")))
			.withMessageContaining("2 revisions were changed")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migrations accept --all")
				.contains("migration.changed-revision=warn"));
		assertThatExceptionOfType(ChangedRevisionException.class)
			.isThrownBy(() -> migrations(ChangedRevisionPolicy.FAIL, EDITED, SECOND).downgrade("base"));
		assertThatExceptionOfType(ChangedRevisionException.class).isThrownBy(
				() -> migrations(ChangedRevisionPolicy.FAIL, EDITED, SECOND, third).preview().rehearseUpgrade("head"));
		assertThat(DatabaseSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	@Test
	void offReadsNothing(CapturedOutput output) {
		migrations(FIRST).upgrade();
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			Migrations migrations = migrations(proxy, ChangedRevisionPolicy.OFF, unreadable(), SECOND);
			migrations.upgrade();
			migrations.validate();
			migrations.changedRevisions().check();
			assertThat(proxy.statements()).noneMatch((sql) -> sql.startsWith("SELECT revision, direction, checksum"));
		}
		assertThat(output).doesNotContain("was changed");
	}

	@ParameterizedTest
	@EnumSource
	void formattingIsNoChange(ChangedRevisionPolicy policy, CapturedOutput output) {
		migrations(FIRST).upgrade();
		Migrations migrations = migrations(policy, FORMATTED, SECOND);
		migrations.upgrade();
		migrations.validate();
		assertThat(migrations.changedRevisions().find()).isEmpty();
		assertThat(output).doesNotContain("was changed");
	}

	@Test
	void startAtHeadCostsWhatItDidUnlessAFailureIsWanted() {
		migrations(FIRST, SECOND).upgrade();
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			AtomicInteger read = new AtomicInteger();
			TestRevision counted = TestRevision.of("first", "", (op) -> {
				read.incrementAndGet();
				FIRST.up().accept(op);
			});
			assertThat(migrations(proxy, ChangedRevisionPolicy.WARN, counted, SECOND).upgrade().steps()).isEmpty();
			assertThat(read).hasValue(0);
			assertThat(proxy.connections()).isEqualTo(1);
			assertThat(proxy.roundTrips()).isEqualTo(1);
			proxy.reset();
			assertThat(migrations(proxy, ChangedRevisionPolicy.FAIL, counted, SECOND).upgrade().steps()).isEmpty();
			assertThat(read).hasValue(1);
			assertThat(proxy.connections()).isEqualTo(1);
			assertThat(proxy.roundTrips()).isEqualTo(2);
			proxy.reset();
			migrations(proxy, ChangedRevisionPolicy.WARN, counted, SECOND).validate();
			assertThat(proxy.connections()).isEqualTo(1);
			assertThat(proxy.roundTrips()).isEqualTo(2);
		}
	}

	@Test
	void startAtHeadFailsIfThatIsWanted() {
		migrations(FIRST).upgrade();
		assertThatExceptionOfType(ChangedRevisionException.class)
			.isThrownBy(() -> migrations(ChangedRevisionPolicy.FAIL, EDITED).upgrade());
	}

	@Test
	void firstStartHasNothingToCompare() {
		assertThat(migrations(ChangedRevisionPolicy.FAIL, FIRST, SECOND).upgrade().rows()).containsExactly("second");
	}

	@Test
	void validationWarnsOrFails(CapturedOutput output) {
		migrations(FIRST).upgrade();
		migrations(EDITED).validate();
		assertThat(output).contains("first (first.sql): statement 2");
		assertThatExceptionOfType(ChangedRevisionException.class)
			.isThrownBy(() -> migrations(ChangedRevisionPolicy.FAIL, EDITED).validate());
		assertThatExceptionOfType(PendingRevisionsException.class)
			.isThrownBy(() -> migrations(ChangedRevisionPolicy.FAIL, EDITED, SECOND).validate());
	}

	@Test
	void classIsComparedByWhatItRenders() {
		migrations(JAVA).upgrade();
		assertThat(migrations(JAVA).changedRevisions().find()).isEmpty();
		assertThat(migrations(EDITED_JAVA).changedRevisions().find()).extracting(ChangedRevision::describe)
			.containsExactly("java (java.sql): statement 2 (comment on table notes) is not what ran");
	}

	@Test
	void revisionThatCannotBeReadAnyMoreIsChanged(CapturedOutput output) {
		migrations(FIRST).upgrade();
		assertThat(migrations(unreadable()).changedRevisions().find()).singleElement()
			.satisfies((changed) -> assertThat(changed.change())
				.isEqualTo("it cannot be read any more: java.lang.IllegalStateException: gone"));
		assertThatExceptionOfType(FaultyRevisionException.class)
			.isThrownBy(() -> migrations(unreadable()).changedRevisions().accept("first"));
		assertThat(migrations(unreadable(), SECOND).upgrade().rows()).containsExactly("second");
		assertThat(output).contains("it cannot be read any more");
	}

	@Test
	void classThatNeedsOneWhichIsGoneStopsNoRunOfOthers(CapturedOutput output) {
		migrations(FIRST).upgrade();
		TestRevision broken = TestRevision.of("first", "", (op) -> {
			throw new NoClassDefFoundError("org/example/Gone");
		});
		assertThat(migrations(broken, SECOND).upgrade().rows()).containsExactly("second");
		assertThat(output).contains("it cannot be read any more: java.lang.NoClassDefFoundError: org/example/Gone");
		migrations(SECOND, FIRST).downgrade("base");
		assertThatExceptionOfType(FaultyRevisionException.class).isThrownBy(() -> migrations(broken).upgrade())
			.withMessageContaining("java.lang.NoClassDefFoundError: org/example/Gone. Nothing was changed.");
	}

	private static TestRevision unreadable() {
		return TestRevision.of("first", "", (op) -> {
			throw new IllegalStateException("gone");
		});
	}

	@Test
	void acceptedTextIsRightFromThenOnAndSoIsWhatRan() {
		migrations(FIRST).upgrade();
		assertThat(migrations(EDITED).changedRevisions().accept("first")).extracting(ChangedRevision::describe)
			.containsExactly("first (first.sql): statement 2 (execute SELECT 2) is not what ran");
		assertThat(migrations(EDITED).changedRevisions().accept("first")).isEmpty();
		assertThatNoException().isThrownBy(() -> migrations(ChangedRevisionPolicy.FAIL, EDITED).upgrade());
		// An older build that comes back.
		assertThatNoException().isThrownBy(() -> migrations(ChangedRevisionPolicy.FAIL, FIRST).upgrade());
		assertThat(migrations(EDITED_AGAIN).changedRevisions().find()).extracting(ChangedRevision::change)
			.singleElement()
			.asString()
			.startsWith("statement 1 (");
		assertThat(migrations(EDITED).history(10)).extracting(HistoryRow::direction, HistoryRow::outcome)
			.containsExactly(tuple("accept", Outcome.COMPLETED), tuple("upgrade", Outcome.COMPLETED));
	}

	@Test
	void allThatWereChangedAreAcceptedTogether() {
		migrations(FIRST, SECOND).upgrade();
		TestRevision second = sql("second", "first", "CREATE TABLE second (id bigint)");
		assertThat(migrations(EDITED, second).changedRevisions().acceptAll()).extracting(ChangedRevision::revision)
			.containsExactly("first", "second");
		assertThat(migrations(EDITED, second).changedRevisions().find()).isEmpty();
		assertThat(migrations(EDITED, second).changedRevisions().acceptAll()).isEmpty();
		assertThat(migrations(EDITED, second).history(10)).hasSize(4);
	}

	@Test
	void textOfARevisionThatIsNotAppliedIsNotAccepted() {
		migrations(FIRST).upgrade();
		assertThatExceptionOfType(RevisionNotAppliedException.class)
			.isThrownBy(() -> migrations(EDITED, SECOND).changedRevisions().accept("first,second"))
			.satisfies((ex) -> assertThat(ex.getRevisions()).extracting(RevisionNode::id).containsExactly("second"));
		assertThat(migrations(EDITED).changedRevisions().find()).hasSize(1);
	}

	@Test
	void nothingIsAcceptedWithoutTheLock() {
		migrations(FIRST).upgrade();
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			migrations(proxy, ChangedRevisionPolicy.WARN, EDITED).changedRevisions().accept("head");
			List<String> statements = proxy.statements();
			assertThat(indexOf(statements, "pg_try_advisory_lock")).isBetween(0, indexOf(statements, "INSERT INTO"));
		}
	}

	private static int indexOf(List<String> statements, String part) {
		return statements.indexOf(statements.stream().filter((sql) -> sql.contains(part)).findFirst().orElseThrow());
	}

	@Test
	void whatWasStampedIsNoChangeUntilItsTextIsAccepted() {
		migrations(FIRST).stamp("head");
		assertThat(migrations(EDITED).changedRevisions().find()).isEmpty();
		assertThat(migrations(EDITED).changedRevisions().acceptAll()).isEmpty();
		assertThat(migrations(FIRST).changedRevisions().accept("first")).extracting(ChangedRevision::change)
			.containsExactly("it is not known what ran");
		assertThat(migrations(FIRST).changedRevisions().find()).isEmpty();
		assertThat(migrations(EDITED).changedRevisions().find()).hasSize(1);
	}

	@Test
	void rowsOfAlembicWithoutAHistoryAreNoChange() {
		this.postgres.jdbcClient().sql("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)").update();
		this.postgres.jdbcClient().sql("INSERT INTO alembic_version VALUES ('first')").update();
		List<String> before = DatabaseSnapshot.take(this.postgres.jdbcClient());
		assertThat(migrations(FIRST).changedRevisions().find()).isEmpty();
		migrations(ChangedRevisionPolicy.FAIL, FIRST).upgrade();
		assertThat(DatabaseSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
		assertThat(migrations(ChangedRevisionPolicy.FAIL, FIRST, SECOND).upgrade().rows()).containsExactly("second");
	}

	@Test
	void checksumOfAnotherVersionIsNoChange() {
		migrations(FIRST).upgrade();
		this.postgres.jdbcClient()
			.sql("UPDATE migration_history SET checksum = replace(checksum, '1:', '2:')")
			.update();
		assertThat(migrations(EDITED).changedRevisions().find()).isEmpty();
		assertThat(migrations(EDITED).changedRevisions().acceptAll()).isEmpty();
	}

	@Test
	void whatWasUndoneCanBeChanged() {
		migrations(FIRST).upgrade();
		migrations(FIRST).downgrade("base");
		migrations(EDITED).upgrade();
		assertThat(migrations(EDITED).changedRevisions().find()).isEmpty();
		assertThat(migrations(FIRST).changedRevisions().find()).hasSize(1);
		migrations(FIRST).changedRevisions().acceptAll();
		migrations(EDITED).downgrade("base");
		migrations(EDITED).stamp("head");
		assertThat(migrations(EDITED_AGAIN).changedRevisions().find()).isEmpty();
	}

	@Test
	void databaseOfANewerBuildIsNotCompared() {
		migrations(FIRST, SECOND).upgrade();
		assertThat(migrations(EDITED).changedRevisions().find()).isEmpty();
		assertThat(migrations(EDITED).changedRevisions().acceptAll()).isEmpty();
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class)
			.isThrownBy(() -> migrations(EDITED).changedRevisions().accept("first"));
	}

	@Test
	void acceptedTextIsNotTheLastRun() {
		migrations(FIRST).upgrade();
		migrations(EDITED).changedRevisions().accept("first");
		assertThat(migrations(EDITED).status().lastRun()).extracting(HistoryRow::direction).isEqualTo("upgrade");
		assertThat(migrations(EDITED).status().state()).isEqualTo(MigrationStatus.State.UP_TO_DATE);
	}

	@Test
	void acceptedTextIsNotWhatWasAppliedLast() {
		TestRevision other = sql("other", "", "CREATE TABLE other ()");
		migrations(FIRST, other).upgrade("first");
		migrations(FIRST, other).upgrade("other");
		migrations(EDITED, other).changedRevisions().accept("first");
		assertThat(migrations(EDITED, other).downgrade("-1").rows()).containsExactly("first");
	}

	@Test
	void acceptedTextHidesNoStepThatWasCutOff() {
		TestRevision halfWay = TestRevision
			.sql("half", "", "CREATE TABLE half ()", "DROP TABLE half; SELECT 1 / (SELECT count(*) FROM gate)")
			.notTransactional();
		this.postgres.jdbcClient().sql("CREATE TABLE gate ()").update();
		migrations(halfWay).upgrade();
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrations(halfWay).downgrade("base"));
		TestRevision edited = new TestRevision(halfWay.node(), false, (op) -> op.execute("CREATE TABLE half (a int)"),
				halfWay.down());
		assertThat(migrations(edited).changedRevisions().accept("half")).hasSize(1);
		this.postgres.jdbcClient().sql("INSERT INTO gate DEFAULT VALUES").update();
		assertThat(migrations(edited).downgrade("base").rows()).isEmpty();
	}

	@Test
	void acceptedTextHidesNoBatchOfABackfill() {
		migrations(FIRST).upgrade();
		batch(1);
		batch(2);
		migrations(EDITED).changedRevisions().accept("first");
		batch(3);
		History history = new History(new HistoryTable("migration_history"), TestRevision.settings());
		try (MigrationSession session = MigrationSession.open(this.postgres.dataSource())) {
			assertThat(history.lastRun(session)).singleElement()
				.satisfies((newest) -> assertThat(history.batches(session, newest)).isEqualTo(3));
		}
	}

	private void batch(int key) {
		this.postgres.jdbcClient()
			.sql("INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, "
					+ "started_at, duration, statements_done, last_key) "
					+ "VALUES ('first', 'downgrade', '{}', '{}', '', 'partial', now(), '0', 0, ?)")
			.param(String.valueOf(key))
			.update();
	}

	@Test
	void formattingDoesNotKeepAStepFromGoingOn() {
		this.postgres.jdbcClient().sql("CREATE TABLE gate ()").update();
		String end = "SELECT 1 / (SELECT count(*) FROM gate)";
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrations(sql("half", "", "CREATE TABLE half (id bigint); " + end).notTransactional())
				.upgrade());
		this.postgres.jdbcClient().sql("INSERT INTO gate DEFAULT VALUES").update();
		assertThatExceptionOfType(PartialRevisionChangedException.class).isThrownBy(
				() -> migrations(sql("half", "", "CREATE TABLE half (id int); " + end).notTransactional()).upgrade());
		assertThat(migrations(
				sql("half", "", "create table half (\n\tID bigint -- the key\n);\n" + end).notTransactional())
			.upgrade()
			.rows()).containsExactly("half");
	}

	@Test
	void tenThousandRevisionsAreOneQuery() {
		TestRevision[] revisions = new TestRevision[MANY];
		List<String> ids = new ArrayList<>();
		List<String> checksums = new ArrayList<>();
		for (int i = 0; i < MANY; i++) {
			revisions[i] = TestRevision.sql("r" + i, (i > 0) ? "r" + (i - 1) : "", "SELECT " + i, "");
			ids.add("r" + i);
			checksums.add(Checksum.of(List.of(new Work.Sql(StatementSplitter.split("select " + i, 1).get(0), "")))
				.toString());
		}
		migrations(revisions).stamp("head");
		this.postgres.jdbcClient()
			.sql("INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, "
					+ "started_at, duration, statements_done, checksum) SELECT id, 'upgrade', '{}', '{}', '', 'completed', "
					+ "now(), '0', 1, sum FROM unnest(?::text[], ?::text[]) AS rows (id, sum)")
			.param(ids.toArray(String[]::new))
			.param(checksums.toArray(String[]::new))
			.update();
		revisions[MANY / 2] = TestRevision.sql("r" + MANY / 2, "r" + (MANY / 2 - 1), "SELECT 0", "");
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			assertThatExceptionOfType(ChangedRevisionException.class)
				.isThrownBy(() -> migrations(proxy, ChangedRevisionPolicy.FAIL, revisions).upgrade())
				.satisfies((ex) -> assertThat(ex.getChanged()).extracting(ChangedRevision::revision)
					.containsExactly("r" + MANY / 2));
			assertThat(proxy.roundTrips()).isEqualTo(2);
		}
	}

}
