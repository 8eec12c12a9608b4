package io.github.migrationboot.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.revision.InvalidDowngradeTargetException;
import io.github.migrationboot.revision.InvalidRangeException;
import io.github.migrationboot.revision.InvalidTargetException;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The text of scripts. Golden files are written anew with {@code -Drecreate=true}.
 */
class MigrationScriptTests {

	private static final Path GOLDEN = Path.of("src/test/resources/scripts");

	private static final DataSource NO_DATABASE = new DriverManagerDataSource("jdbc:none");

	private static final TestRevision FIRST = TestRevision.sql("first", "", "CREATE TABLE first (id integer)",
			"DROP TABLE first");

	private static final TestRevision SECOND = TestRevision.sql("second", "first",
			"ALTER TABLE first ADD COLUMN name text DEFAULT 'it''s'; COPY first FROM stdin;\n1\ta\n\\.\n",
			"ALTER TABLE first DROP COLUMN name");

	private static final TestRevision INDEX = TestRevision.sql("index", "second",
			"ANALYZE first; CREATE INDEX CONCURRENTLY ix ON first (id)", "DROP INDEX CONCURRENTLY ix");

	private static MigrationScript script(MigrationSettings settings, ScriptForm form, TestRevision... revisions) {
		return TestRevision.migrations(NO_DATABASE, settings, revisions).script(form);
	}

	private static MigrationScript script(TestRevision... revisions) {
		return script(TestRevision.settings(), ScriptForm.PLAIN, revisions);
	}

	@Test
	void upgradeHasAlembicsLayout() throws IOException {
		assertGolden("upgrade.sql", script(FIRST, SECOND, INDEX).upgrade("base:head"));
	}

	@Test
	void downgradeHasAlembicsLayout() throws IOException {
		assertGolden("downgrade.sql", script(FIRST, SECOND, INDEX).downgrade("index:base"));
	}

	@Test
	void singleTransactionHasOneBeginAndOneCommit() throws IOException {
		assertGolden("single.sql",
				script(TestRevision.settings(TransactionMode.SINGLE), ScriptForm.PLAIN, FIRST, SECOND)
					.upgrade("first:head"));
	}

	@Test
	void idempotentFormAsksTheVersionTable() throws IOException {
		TestRevision left = TestRevision.sql("left", "first", "SELECT $sql$x$sql$", "SELECT 1");
		TestRevision right = TestRevision.sql("right", "first", "SELECT 2", "SELECT 2");
		TestRevision merge = TestRevision.sql("merge", "left, right", "REINDEX TABLE CONCURRENTLY first", "SELECT 3");
		MigrationScript script = script(TestRevision.settings(), ScriptForm.IDEMPOTENT, FIRST, left, right, merge);
		assertGolden("idempotent.sql",
				script.upgrade("base:head") + "-- and back\n\n" + script.downgrade("merge:base"));
	}

	@Test
	void startThatIsLeftOutIsAlembicsUsualOne() {
		assertThat(script(FIRST, SECOND).upgrade(":")).isEqualTo(script(FIRST, SECOND).upgrade("base:heads"));
		assertThat(script(FIRST, SECOND).downgrade(":first")).isEqualTo(script(FIRST, SECOND).downgrade("heads:first"));
	}

	@Test
	void startOfSeveralRowsIsADatabaseAtAllOfThem() {
		TestRevision other = TestRevision.sql("other", "", "SELECT 1", "SELECT 2");
		TestRevision merge = TestRevision.sql("merge", "second, other", "SELECT 3", "SELECT 4");
		assertThat(script(FIRST, SECOND, other, merge).upgrade("first,other:head"))
			.contains("-- Running upgrade first -> second", "-- Running upgrade second, other -> merge",
					"DELETE FROM alembic_version WHERE version_num = 'second'")
			.doesNotContain("-> other", "CREATE TABLE IF NOT EXISTS alembic_version");
	}

	@ParameterizedTest
	@ValueSource(strings = { "none:head", "first:nowhere" })
	void endThatMeansNothingIsRefusedInBothDirections(String range) {
		assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> script(FIRST).upgrade(range));
		assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> script(FIRST).downgrade(range));
	}

	@Test
	void rangeThatIsTheWrongWayRoundIsRefusedInBothDirections() {
		assertThatExceptionOfType(InvalidRangeException.class)
			.isThrownBy(() -> script(FIRST, SECOND).upgrade("second:first"))
			.satisfies((ex) -> assertThat(ex.getOutside()).containsExactly("second"));
		assertThatExceptionOfType(InvalidDowngradeTargetException.class)
			.isThrownBy(() -> script(FIRST, SECOND).downgrade("first:second"));
	}

	@Test
	void startAtANumberOfStepsAloneIsRefused() {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> script(FIRST).upgrade("-1:head"))
			.withMessageContaining("a script cannot start at a number of steps alone");
	}

	@Test
	void startAtTheDatabaseNeedsIt() {
		for (String targets : List.of("head", "current:head", "current-1:head")) {
			assertThatExceptionOfType(DatabaseUnavailableException.class)
				.isThrownBy(() -> script(FIRST).upgrade(targets));
		}
	}

	@Test
	void nothingToDoIsAnEmptyScript() {
		assertThat(script(FIRST).upgrade("first:head")).isEmpty();
	}

	@Test
	void versionTableOfAlembicIsWidenedOnlyWhenAnIdNeedsIt() {
		TestRevision longer = TestRevision.sql("a_revision_whose_name_is_longer_than_that", "first", "SELECT 1",
				"SELECT 1");
		assertThat(script(FIRST, longer).upgrade("first:head"))
			.contains("ALTER TABLE alembic_version ALTER COLUMN version_num TYPE")
			.doesNotContain("CREATE TABLE IF NOT EXISTS alembic_version");
		assertThat(script(FIRST, SECOND).upgrade("first:head")).doesNotContain("version_num TYPE");
		assertThat(script(TestRevision.settings(), ScriptForm.IDEMPOTENT, FIRST, longer).upgrade("base:head")).contains(
				"CREATE TABLE IF NOT EXISTS alembic_version",
				"ALTER TABLE alembic_version ALTER COLUMN version_num TYPE");
	}

	@Test
	void messageCannotBreakOutOfItsComment() {
		TestRevision first = new TestRevision(
				new RevisionNode("first", List.of(), List.of(), List.of(), "one\r\nDROP TABLE users;", "first.sql"),
				true, FIRST.up(), FIRST.down());
		assertThat(script(first).upgrade("base:head"))
			.contains("-- Running upgrade  -> first, one DROP TABLE users;\n");
	}

	@Test
	void codeWithoutAnOfflineFormIsRefusedByName() {
		TestRevision data = TestRevision.of("data", "first", (op) -> {
			op.execute("SELECT 1");
			op.data("hash the rows", (jdbc) -> {
			});
		});
		assertThatExceptionOfType(OfflineStepException.class).isThrownBy(() -> script(FIRST, data).upgrade("base:head"))
			.satisfies((ex) -> {
				assertThat(ex.getRevision()).isEqualTo(data.node());
				assertThat(ex.getOperation()).isEqualTo("hash the rows");
				assertThat(ex.getDescription()).contains("data (data.sql)", "statement 2 (hash the rows)");
				assertThat(ex.getAction()).contains("offline");
			});
	}

	@ParameterizedTest
	@EnumSource
	void scriptGrowsWithTheHistoryAndNotFaster(ScriptForm form) {
		MigrationScript some = script(TestRevision.settings(), form, RoundTripIntegrationTests.line(200));
		MigrationScript many = script(TestRevision.settings(), form, RoundTripIntegrationTests.line(2000));
		assertThat(many.upgrade(":")).hasSizeLessThan(11 * some.upgrade(":").length());
		assertThat(many.downgrade(":")).hasSizeLessThan(11 * some.downgrade(":").length());
	}

	@Test
	void rowsOfACopyAreSentToNowhereInTheIdempotentFormIfTheyAreNotDue() throws IOException {
		TestRevision rows = TestRevision.sql("rows", "first", """
				SELECT 1;
				COPY "first" (id) -- it's
				FROM stdin WITH (NULL '\\N');
				1
				\u0001
				\\.
				SELECT 2""", "COPY first FROM stdin CSV;\n1\n\\.\n").notTransactional();
		MigrationScript script = script(TestRevision.settings(), ScriptForm.IDEMPOTENT, FIRST, SECOND, rows);
		assertGolden("idempotent-copy.sql",
				script.upgrade("base:second") + script.upgrade("first:rows") + script.downgrade("rows:first"));
	}

	@Test
	void scriptThatIsToBeOneTransactionRefusesWhatCannotBeInOne() {
		assertThatExceptionOfType(NonTransactionalRevisionException.class).isThrownBy(
				() -> script(TestRevision.settings(TransactionMode.SINGLE), ScriptForm.PLAIN, FIRST, SECOND, INDEX)
					.upgrade("base:head"));
	}

	private static void assertGolden(String name, String script) throws IOException {
		Path file = GOLDEN.resolve(name);
		if (Boolean.getBoolean("recreate")) {
			Files.createDirectories(GOLDEN);
			Files.writeString(file, script);
		}
		assertThat(script).isEqualTo(Files.readString(file));
	}

}
