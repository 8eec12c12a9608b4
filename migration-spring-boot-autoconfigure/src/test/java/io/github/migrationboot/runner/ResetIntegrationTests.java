package io.github.migrationboot.runner;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.migrationboot.test.DatabaseSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Schemas that are emptied.
 */
class ResetIntegrationTests {

	private static final List<String> EVERY_KIND = List.of(
			"CREATE TABLE parents (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number serial)",
			"CREATE TABLE children (parent integer REFERENCES parents) PARTITION BY LIST (parent)",
			"CREATE TABLE \"First; Child\" PARTITION OF children FOR VALUES IN (1)",
			"CREATE TABLE grandchildren () INHERITS (parents)", "CREATE INDEX children_index ON children (parent)",
			"CREATE STATISTICS pair ON id, number FROM parents", "CREATE VIEW shown AS SELECT * FROM parents",
			"CREATE MATERIALIZED VIEW kept AS SELECT * FROM shown",
			"CREATE RULE nothing AS ON INSERT TO shown DO INSTEAD NOTHING", "CREATE SEQUENCE numbers",
			"CREATE TYPE mood AS ENUM ('sad')", "CREATE TYPE pair AS (a mood, b integer)",
			"CREATE TYPE moods AS RANGE (subtype = mood)", "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)",
			"CREATE FUNCTION twice(positive) RETURNS integer LANGUAGE sql AS 'SELECT 2 * $1'",
			"CREATE PROCEDURE nothing(mood) LANGUAGE sql AS ''",
			"CREATE FUNCTION twice(pair[]) RETURNS pair LANGUAGE sql AS 'SELECT $1[1]'",
			"CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer)",
			"CREATE AGGREGATE calls(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0')",
			"CREATE OPERATOR @@@ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl)",
			"CREATE OPERATOR FAMILY others USING btree",
			"CREATE OPERATOR CLASS mine FOR TYPE integer USING btree AS FUNCTION 1 btint4cmp(integer, integer)",
			"CREATE COLLATION german (provider = icu, locale = 'de')",
			"CREATE TEXT SEARCH DICTIONARY simple_words (TEMPLATE = pg_catalog.simple)",
			"CREATE TEXT SEARCH CONFIGURATION simple_text (COPY = pg_catalog.simple)",
			"CREATE CONVERSION mine FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8",
			"CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
			"CREATE TRIGGER audit BEFORE INSERT ON parents FOR EACH ROW EXECUTE FUNCTION audit()",
			"CREATE POLICY everybody ON parents", "CREATE PUBLICATION rows FOR TABLE parents",
			"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC", "CREATE EXTENSION citext",
			"CREATE TABLE texts (text citext)");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private static Migrations migrations(DataSource dataSource, MigrationSettings settings) {
		return TestRevision.migrations(dataSource, settings,
				TestRevision.sql("notes", "", "CREATE TABLE notes (text text)", "DROP TABLE notes"));
	}

	private static MigrationSettings settings(String schema, String tableSchema) {
		MigrationSettings defaults = TestRevision.settings();
		return new MigrationSettings(defaults.target(), schema, defaults.versionTable(), tableSchema,
				defaults.historyTable(), defaults.lockTimeout(), defaults.lockPollInterval(), defaults.application(),
				defaults.applicationVersion(), defaults.transactionMode(), defaults.unknownRevision(),
				new SetupSettings(false, List.of(), true));
	}

	private void run(List<String> statements) {
		statements.forEach((statement) -> this.postgres.jdbcClient().sql(statement).update());
	}

	private List<String> snapshot() {
		return DatabaseSnapshot.take(this.postgres.jdbcClient());
	}

	@Test
	void everyKindOfObjectIsDroppedAndTheUpgradeWorksAgain() {
		Migrations migrations = migrations(this.postgres.dataSource(), settings("public", "public"));
		migrations.upgrade();
		List<String> migrated = this.postgres.jdbcClient()
			.sql("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")
			.query(String.class)
			.list();
		run(EVERY_KIND);
		if (this.postgres.jdbcClient().sql("SHOW server_version_num").query(Integer.class).single() >= 150_000) {
			run(List.of("ALTER PUBLICATION rows ADD TABLES IN SCHEMA public"));
		}
		assertThat(migrations.setup().reset().objects()).isGreaterThan(30);
		assertThat(this.postgres.jdbcClient().sql("""
				SELECT pg_describe_object(classid, objid, 0) FROM pg_depend
				WHERE refclassid = 'pg_namespace'::regclass AND refobjid = 'public'::regnamespace
				 AND classid NOT IN ('pg_default_acl'::regclass, coalesce(to_regclass('pg_publication_namespace'), 0))
				""").query(String.class).list()).isEmpty();
		migrations.upgrade();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")
			.query(String.class)
			.list()).containsExactlyInAnyOrderElementsOf(migrated);
	}

	@Test
	void otherSchemasStayButForOurOwnTables() {
		run(List.of("CREATE SCHEMA \"Other's\"", "CREATE TABLE \"Other's\".kept ()", "CREATE TABLE kept ()",
				"CREATE VIEW \"Other's\".gone AS SELECT 1"));
		Migrations migrations = migrations(this.postgres.dataSource(), settings("My \"App", "Other's"));
		List<String> before = snapshot();
		migrations.upgrade();
		ResetReport report = migrations.setup().reset();
		assertThat(report).isEqualTo(new ResetReport("My \"App", 1));
		run(List.of("DROP SCHEMA \"My \"\"App\""));
		assertThat(snapshot()).isEqualTo(before);
	}

	@Test
	void emptySchemaIsEmptiedToo() {
		List<String> before = snapshot();
		assertThat(migrations(this.postgres.dataSource(), settings("public", "public")).setup().reset().objects())
			.isZero();
		assertThat(snapshot()).isEqualTo(before);
	}

	@Test
	void nothingIsDroppedUnlessItIsAllowed() {
		Migrations migrations = migrations(this.postgres.dataSource(), TestRevision.settings());
		migrations.upgrade();
		List<String> before = snapshot();
		assertThatExceptionOfType(ResetNotAllowedException.class).isThrownBy(() -> migrations.setup().reset())
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migration.reset-allowed=true"));
		assertThat(snapshot()).isEqualTo(before);
	}

	@Test
	void nothingIsDroppedIfSomethingCannotBe() {
		this.postgres.createRole("reset_login", "secret");
		run(List.of("GRANT ALL ON SCHEMA public TO reset_login", "CREATE EXTENSION citext",
				"CREATE TABLE anothers (name citext)"));
		DataSource dataSource = this.postgres.database().dataSource("reset_login", "secret");
		Migrations migrations = migrations(dataSource, settings("public", "public"));
		migrations.upgrade();
		List<String> before = snapshot();
		assertThatExceptionOfType(ResetFailedException.class).isThrownBy(() -> migrations.setup().reset())
			.satisfies((ex) -> {
				assertThat(ex.getSchema()).isEqualTo("public");
				assertThat(ex.getDescription()).contains("must be owner of table anothers");
			});
		assertThat(snapshot()).isEqualTo(before);
		run(List.of("DROP TABLE anothers"));
		migrations.setup().reset();
		assertThat(snapshot()).anyMatch((line) -> line.contains("extension citext"));
	}

}
