package io.github.migrationboot.runner;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.test.DatabaseSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Upgrades that are rolled back.
 */
class RehearsalIntegrationTests {

	private static final TestRevision TABLE = TestRevision.sql("tables", "", "CREATE TABLE notes (text text)",
			"DROP TABLE notes");

	private static final TestRevision ROWS = TestRevision.of("rows", "tables", (op) -> {
		op.execute("INSERT INTO notes VALUES ('a')");
		op.data("count",
				(jdbc) -> assertThat(jdbc.sql("SELECT count(*) FROM notes").query(Integer.class).single()).isOne());
	}, (op) -> op.execute("DELETE FROM notes"));

	private static final TestRevision FAULTY = TestRevision.sql("faulty", "rows", "INSERT INTO nowhere VALUES (1)", "");

	private static final TestRevision ALONE = TestRevision.sql("alone", "rows", "VACUUM notes", "SELECT 1")
		.notTransactional();

	private static final TestRevision FAMILIES = TestRevision.sql("families", "", """
			CREATE TABLE parents (id integer PRIMARY KEY CONSTRAINT shared CHECK (id > 0), name text UNIQUE DEFERRABLE);
			CREATE TABLE children (parent integer
			 CONSTRAINT "late one" REFERENCES parents DEFERRABLE INITIALLY DEFERRED);
			CREATE TABLE others (parent integer CONSTRAINT shared REFERENCES parents DEFERRABLE INITIALLY DEFERRED)""",
			"DROP TABLE others, children, parents");

	private static final TestRevision ORPHAN = TestRevision.sql("orphan", "families", "INSERT INTO children VALUES (1)",
			"DELETE FROM children");

	private static final TestRevision ADOPTION = TestRevision.sql("adoption", "orphan",
			"INSERT INTO parents VALUES (1, 'a')", "DELETE FROM parents");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Migrations migrations(TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(), revisions);
	}

	private List<String> snapshot() {
		SingleConnectionDataSource dataSource = new SingleConnectionDataSource(this.postgres.connection(), true);
		try {
			return DatabaseSnapshot.take(JdbcClient.create(dataSource));
		}
		finally {
			dataSource.destroy();
		}
	}

	@Test
	void rehearsalRunsEverythingAndLeavesTheDatabaseAsItWas() {
		List<String> before = snapshot();
		MigrationReport report = migrations(TABLE, ROWS).preview().rehearseUpgrade("head");
		assertThat(report.steps()).extracting((step) -> step.revision().id()).containsExactly("tables", "rows");
		assertThat(report.rows()).isEmpty();
		assertThat(snapshot()).isEqualTo(before);
		assertThat(migrations(TABLE, ROWS).upgrade().rows()).containsExactly("rows");
		assertThat(migrations(TABLE, ROWS).preview().rehearseUpgrade("head").steps()).isEmpty();
	}

	@Test
	void failureIsThatOfTheRunAndLeavesNothingEither() {
		migrations(TABLE).upgrade();
		List<String> before = snapshot();
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrations(TABLE, ROWS, FAULTY).preview().rehearseUpgrade("head"))
			.withMessageContaining("nowhere");
		assertThat(snapshot()).isEqualTo(before);
		assertThat(migrations(TABLE, ROWS).upgrade().rows()).containsExactly("rows");
	}

	@Test
	void revisionThatCannotBeRolledBackIsRefused() {
		List<String> before = snapshot();
		assertThatExceptionOfType(NonTransactionalRevisionException.class)
			.isThrownBy(() -> migrations(TABLE, ROWS, ALONE).preview().rehearseUpgrade("head"))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("cannot be rolled back"))
			.satisfies((ex) -> assertThat(ex.getRevisions()).extracting(RevisionNode::id).containsExactly("alone"));
		assertThat(snapshot()).isEqualTo(before);
	}

	@Test
	void whatFailsOnlyAtTheCommitOfARevisionFailsThere() {
		Migrations migrations = migrations(FAMILIES, ORPHAN, ADOPTION);
		List<String> before = snapshot();
		List<Runnable> runs = List.of(() -> migrations.preview().rehearseUpgrade("head"), migrations::upgrade);
		for (Runnable run : runs) {
			assertThat(snapshot()).isEqualTo(before);
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(run::run)
				.withMessageContaining("the end of the step")
				.satisfies((ex) -> assertThat(ex.getSqlState()).isEqualTo("23503"))
				.satisfies((ex) -> assertThat(ex.getRevision().id()).isEqualTo("orphan"));
		}
	}

	@Test
	void runOfOneTransactionIsCheckedAtItsEndOnly() {
		Migrations migrations = TestRevision.migrations(this.postgres.dataSource(),
				TestRevision.settings(TransactionMode.SINGLE), FAMILIES, ORPHAN, ADOPTION);
		assertThat(migrations.preview().rehearseUpgrade("head").steps()).hasSize(3);
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrations.preview().rehearseUpgrade("orphan"))
			.withMessageContaining("the end of the step");
	}

	@Test
	void constraintsAreCheckedWhenTheyAreAtTheBeginningOfEachRevision() {
		TestRevision later = TestRevision.sql("later", "families", """
				SET CONSTRAINTS ALL DEFERRED;
				INSERT INTO children VALUES (1);
				INSERT INTO parents VALUES (1, 'a')""", "SELECT 1");
		TestRevision altered = TestRevision.sql("altered", "later", """
				ALTER TABLE children ADD COLUMN name text;
				INSERT INTO children VALUES (2, 'b');
				INSERT INTO parents VALUES (2, 'b');
				CREATE TABLE toys (child integer REFERENCES parents DEFERRABLE INITIALLY DEFERRED);
				INSERT INTO toys VALUES (3);
				INSERT INTO parents VALUES (3, 'c')""", "SELECT 1");
		TestRevision twice = TestRevision.sql("twice", "altered", """
				INSERT INTO parents VALUES (4, 'a');
				DELETE FROM parents WHERE id = 4""", "SELECT 1");
		Migrations migrations = migrations(FAMILIES, later, altered, twice);
		assertThat(migrations.preview().rehearseUpgrade("altered").steps()).hasSize(3);
		List<Runnable> runs = List.of(() -> migrations.preview().rehearseUpgrade("twice"), migrations::upgrade);
		for (Runnable run : runs) {
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(run::run)
				.withMessageContaining("statement 1 (execute INSERT INTO parents")
				.satisfies((ex) -> assertThat(ex.getRevision().id()).isEqualTo("twice"));
		}
	}

}
