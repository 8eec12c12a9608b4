package io.github.migrationboot.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The text of scripts. Golden files are written anew with {@code -Drecreate=true}.
 */
class MigrationScriptTests {

	private static final Path GOLDEN = Path.of("src/test/resources/scripts");

	private static final TestRevision FIRST = TestRevision.sql("first", "", "CREATE TABLE first (id integer)",
			"DROP TABLE first");

	private static final TestRevision SECOND = TestRevision.sql("second", "first",
			"ALTER TABLE first ADD COLUMN name text DEFAULT 'it''s'; COPY first FROM stdin;\n1\ta\n\\.\n",
			"ALTER TABLE first DROP COLUMN name");

	private static final TestRevision INDEX = TestRevision.sql("index", "second",
			"ANALYZE first; CREATE INDEX CONCURRENTLY ix ON first (id)", "DROP INDEX CONCURRENTLY ix");

	private static MigrationScript script(MigrationSettings settings, ScriptForm form, TestRevision... revisions) {
		return new MigrationScript(RevisionCatalogue.of(new FoundRevisions(List.of(revisions), List.of())), settings,
				form);
	}

	private static MigrationScript script(TestRevision... revisions) {
		return script(TestRevision.settings(), ScriptForm.PLAIN, revisions);
	}

	@Test
	void upgradeHasAlembicsLayout() throws IOException {
		assertGolden("upgrade.sql", script(FIRST, SECOND, INDEX).upgrade(List.of(), "head"));
	}

	@Test
	void downgradeHasAlembicsLayout() throws IOException {
		assertGolden("downgrade.sql", script(FIRST, SECOND, INDEX).downgrade(List.of("index"), "base"));
	}

	@Test
	void singleTransactionHasOneBeginAndOneCommit() throws IOException {
		assertGolden("single.sql",
				script(TestRevision.settings(TransactionMode.SINGLE), ScriptForm.PLAIN, FIRST, SECOND)
					.upgrade(List.of("first"), "head"));
	}

	@Test
	void idempotentFormAsksTheVersionTable() throws IOException {
		TestRevision left = TestRevision.sql("left", "first", "SELECT $sql$x$sql$", "SELECT 1");
		TestRevision right = TestRevision.sql("right", "first", "SELECT 2", "SELECT 2");
		TestRevision merge = TestRevision.sql("merge", "left, right", "REINDEX TABLE CONCURRENTLY first", "SELECT 3");
		MigrationScript script = script(TestRevision.settings(), ScriptForm.IDEMPOTENT, FIRST, left, right, merge);
		assertGolden("idempotent.sql",
				script.upgrade(List.of(), "head") + "-- and back\n\n" + script.downgrade(List.of("merge"), "base"));
	}

	@Test
	void nothingToDoIsAnEmptyScript() {
		assertThat(script(FIRST).upgrade(List.of("first"), "head")).isEmpty();
	}

	@Test
	void versionTableOfAlembicIsWidenedOnlyWhenAnIdNeedsIt() {
		TestRevision longer = TestRevision.sql("a_revision_whose_name_is_longer_than_that", "first", "SELECT 1",
				"SELECT 1");
		assertThat(script(FIRST, longer).upgrade(List.of("first"), "head"))
			.contains("ALTER TABLE alembic_version ALTER COLUMN version_num TYPE")
			.doesNotContain("CREATE TABLE IF NOT EXISTS alembic_version");
		assertThat(script(FIRST, SECOND).upgrade(List.of("first"), "head")).doesNotContain("version_num TYPE");
	}

	@Test
	void messageCannotBreakOutOfItsComment() {
		TestRevision first = new TestRevision(
				new RevisionNode("first", List.of(), List.of(), List.of(), "one\r\nDROP TABLE users;", "first.sql"),
				true, FIRST.up(), FIRST.down());
		assertThat(script(first).upgrade(List.of(), "head"))
			.contains("-- Running upgrade  -> first, one DROP TABLE users;\n");
	}

	@Test
	void codeWithoutAnOfflineFormIsRefusedByName() {
		TestRevision data = TestRevision.of("data", "first", (op) -> {
			op.execute("SELECT 1");
			op.data("hash the rows", (jdbc) -> {
			});
		});
		assertThatExceptionOfType(OfflineStepException.class)
			.isThrownBy(() -> script(FIRST, data).upgrade(List.of(), "head"))
			.satisfies((ex) -> {
				assertThat(ex.getRevision()).isEqualTo(data.node());
				assertThat(ex.getOperation()).isEqualTo("hash the rows");
				assertThat(ex.getDescription()).contains("data (data.sql)", "statement 2 (hash the rows)");
				assertThat(ex.getAction()).contains("offline");
			});
	}

	@Test
	void rowsOfACopyCannotBeSkippedAndAreRefusedInTheIdempotentForm() {
		assertThatExceptionOfType(OfflineStepException.class).isThrownBy(
				() -> script(TestRevision.settings(), ScriptForm.IDEMPOTENT, FIRST, SECOND).upgrade(List.of(), "head"))
			.satisfies((ex) -> assertThat(ex.getRevision()).isEqualTo(SECOND.node()));
	}

	@Test
	void scriptThatIsToBeOneTransactionRefusesWhatCannotBeInOne() {
		assertThatExceptionOfType(NonTransactionalRevisionException.class).isThrownBy(
				() -> script(TestRevision.settings(TransactionMode.SINGLE), ScriptForm.PLAIN, FIRST, SECOND, INDEX)
					.upgrade(List.of(), "head"));
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
