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

}
