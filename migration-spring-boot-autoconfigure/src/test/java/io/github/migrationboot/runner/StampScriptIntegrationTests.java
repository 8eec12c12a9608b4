package io.github.migrationboot.runner;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.migrationboot.test.DatabaseSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.Psql;
import io.github.migrationboot.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scripts of stamps run by {@code psql}, compared with the stamps that they stand for.
 */
class StampScriptIntegrationTests {

	private static final TestRevision[] REVISIONS = { TestRevision.sql("a", "", "SELECT 1", "SELECT 1"),
			TestRevision.sql("b_whose_name_is_longer_than_the_column_of_alembic", "a", "SELECT 1", "SELECT 1"),
			TestRevision.sql("c", "a", "SELECT 1", "SELECT 1"), TestRevision.sql("d", "c", "SELECT 1", "SELECT 1") };

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private TestDatabase scripted;

	@BeforeEach
	void createSecondDatabase() {
		this.scripted = this.postgres.newDatabase(this.postgres.database().name() + "_scripted");
	}

	private static Migrations migrations(TestDatabase database) {
		return TestRevision.migrations(database.dataSource(), REVISIONS);
	}

	private void assertSame() {
		assertThat(DatabaseSnapshot.take(this.scripted.jdbcClient()))
			.isEqualTo(DatabaseSnapshot.take(this.postgres.jdbcClient()));
	}

	@Test
	void scriptsFromTheLiveRowsDoWhatTheStampsDo() {
		for (String targets : new String[] { "a", "b_who,d", "c", "d", "base" }) {
			String script = migrations(this.scripted).script(ScriptForm.PLAIN).stamp(targets);
			Psql.run(this.scripted, script);
			migrations(this.postgres.database()).stamp(targets);
			assertSame();
		}
	}

	@Test
	void scriptOfARangeNeedsNoDatabase() {
		Migrations offline = TestRevision.migrations(new SimpleDriverDataSource(), REVISIONS);
		MigrationScript script = offline.script(ScriptForm.PLAIN);
		assertThat(script.stamp("base:a")).startsWith("BEGIN;\n\nCREATE TABLE IF NOT EXISTS alembic_version")
			.contains("-- Running stamp_revision  -> a\n\nINSERT INTO alembic_version (version_num) VALUES ('a');")
			.endsWith("COMMIT;\n\n");
		assertThat(script.stamp("a:d")).contains("-- Running stamp_revision a -> d");
		assertThat(script.stamp("a:a")).isEmpty();
		Psql.run(this.scripted, script.stamp("base:a") + script.stamp("a:d"));
		Migrations online = migrations(this.postgres.database());
		online.stamp("a");
		online.stamp("d");
		assertSame();
	}

	@Test
	void scriptOfTheTablesCreatesThem() {
		Migrations offline = TestRevision.migrations(new SimpleDriverDataSource(), REVISIONS);
		Psql.run(this.scripted, offline.script(ScriptForm.PLAIN).ensureVersionTable());
		migrations(this.postgres.database()).setup().ensureVersionTable();
		assertSame();
	}

}
