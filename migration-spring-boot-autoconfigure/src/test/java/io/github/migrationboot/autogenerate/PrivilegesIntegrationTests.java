package io.github.migrationboot.autogenerate;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionKind;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which privileges are compared: those that a model speaks of, with what the server gives
 * by itself. The roles are some that each server has.
 */
class PrivilegesIntegrationTests {

	private static final String TABLE = "CREATE TABLE t (a int, b int);";

	private static final String FUNCTION = "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private JdbcClient client;

	@BeforeEach
	void connect() {
		this.client = this.postgres.jdbcClient();
	}

	private Autogenerate wanting(String sql) {
		Migrations migrations = new Migrations(this.postgres.dataSource(),
				RevisionCatalogue.of(new FoundRevisions(List.of(), List.of())), MigrationSettings.defaults());
		return new Autogenerate(migrations, () -> List.of(new WrittenModel("schema.sql", sql)),
				AutogenerateSettings.defaults(), AutogenerateHooks.NONE);
	}

	private List<String> differences(String sql) {
		return wanting(sql).compare().lines();
	}

	private RevisionText draft(String sql) {
		return wanting(sql).draft(DraftOptions.NONE).text(RevisionKind.SQL);
	}

	@Test
	void privilegesStayOfWhichTheModelDoesNotSpeak() {
		this.client.sql(TABLE + FUNCTION).update();
		this.client.sql("GRANT SELECT ON t TO pg_monitor; REVOKE ALL ON FUNCTION f FROM public").update();
		assertThat(differences(TABLE + FUNCTION)).isEmpty();
	}

	@Test
	void privilegesOfWhichTheModelSaysOtherThingsAreChanged() {
		this.client.sql(TABLE + FUNCTION).update();
		this.client.sql("GRANT SELECT ON t TO pg_monitor; REVOKE ALL ON FUNCTION f FROM public").update();
		assertThat(differences(TABLE + FUNCTION + "GRANT UPDATE ON t TO pg_monitor")).containsExactly(
				"changed table t: grant UPDATE to pg_monitor", "changed table t: revoke SELECT from pg_monitor");
	}

	@Test
	void viewThatIsCreatedAnewGetsItsPrivilegesBack() {
		this.client.sql(TABLE + "CREATE VIEW v AS SELECT a, b FROM t; GRANT SELECT ON v TO pg_monitor").update();
		RevisionText revision = draft(TABLE + "CREATE VIEW v AS SELECT b FROM t");
		assertThat(revision.upgrade()).contains("DROP VIEW v", "GRANT SELECT ON TABLE v TO pg_monitor")
			.doesNotContain("grant them again");
		assertThat(revision.downgrade()).contains("GRANT SELECT ON TABLE v TO pg_monitor");
	}

	@Test
	void columnThatComesBackHasItsPrivileges() {
		this.client.sql(TABLE + "GRANT SELECT (b) ON t TO pg_monitor").update();
		RevisionText revision = wanting("CREATE TABLE t (a int)").draft(new DraftOptions(true, List.of()))
			.text(RevisionKind.SQL);
		assertThat(revision.upgrade()).contains("DROP COLUMN b").doesNotContain("REVOKE");
		assertThat(revision.downgrade()).contains("GRANT SELECT (b) ON TABLE t TO pg_monitor");
	}

	@Test
	void whatTheServerGivesByItselfIsNoDifference() {
		this.client.sql("""
				ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pg_monitor;
				ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO pg_monitor;
				ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC""").update();
		String model = TABLE + FUNCTION + "CREATE SEQUENCE s;";
		this.client.sql(model).update();
		String said = model + """
				GRANT INSERT ON t TO pg_read_all_stats; GRANT SELECT ON SEQUENCE s TO pg_monitor;
				GRANT EXECUTE ON FUNCTION f TO pg_monitor;""";
		assertThat(differences(model)).isEmpty();
		assertThat(differences(said)).containsExactly("changed table t: grant INSERT to pg_read_all_stats",
				"changed sequence s: grant SELECT to pg_monitor", "changed function f(): grant EXECUTE to pg_monitor");
		this.client.sql(draft(said).upgrade()).update();
		assertThat(differences(said)).isEmpty();
		assertThat(differences(said + """
				GRANT SELECT ON t TO pg_monitor; GRANT USAGE ON SEQUENCE s TO pg_monitor;
				REVOKE EXECUTE ON FUNCTION f FROM PUBLIC;""")).isEmpty();
		assertThat(differences(said + "GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION"))
			.containsExactly("changed table t: grant SELECT to pg_monitor with grant option");
	}

	@Test
	void allTablesOfTheSchemaAreThoseOfTheModel() {
		this.client.sql("CREATE TABLE somebody_elses (id int)").update();
		assertThat(draft(TABLE + "GRANT SELECT ON ALL TABLES IN SCHEMA public TO pg_monitor").upgrade())
			.contains("CREATE TABLE t", "GRANT SELECT ON TABLE t TO pg_monitor")
			.doesNotContain("somebody_elses");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GRANT SELECT ON t TO nobody_knows", "REVOKE ALL ON t FROM nobody_knows",
			"GRANT SELECT ON unknown TO pg_monitor", "GRANT EXECUTE ON FUNCTION unknown TO pg_monitor",
			"GRANT pg_monitor TO CURRENT_USER", "GRANT CREATE ON SCHEMA public TO pg_monitor" })
	void whatIsGrantedToNobodyOrOnNothingIsLeftOut(String sql) {
		this.client.sql(TABLE).update();
		assertThat(differences(TABLE + sql)).isEmpty();
	}

	@Test
	void firstRevisionHasThePrivilegesOfEverybodyOnly() {
		this.client.sql(TABLE + FUNCTION).update();
		this.client
			.sql("GRANT SELECT ON t TO pg_monitor; GRANT INSERT ON t TO PUBLIC; REVOKE ALL ON FUNCTION f FROM public")
			.update();
		assertThat(wanting("").draftFromDatabase().text(RevisionKind.SQL).upgrade())
			.contains("GRANT INSERT ON TABLE t TO PUBLIC", "REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC")
			.doesNotContain("pg_monitor");
	}

}
