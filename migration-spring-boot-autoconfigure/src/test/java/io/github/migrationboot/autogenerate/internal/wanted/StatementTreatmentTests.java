package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatementTreatment}.
 */
class StatementTreatmentTests {

	private static StatementTreatment of(String sql) {
		return StatementTreatment.of(sql, Set.of("public", "My Shop"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE a ()", "create or replace view v as select 1", "ALTER TABLE a ADD b int",
			"COMMENT ON TABLE a IS 'x'", "COMMENT ON COLUMN a.b IS 'x'", "SELECT create_hypertable('a', 'b')",
			"SET search_path TO public", "SELECT pg_catalog.set_config('search_path', '', false)", "DO $$BEGIN END$$",
			"CREATE SCHEMA audit", "CREATE EXTENSION citext", "GRANT ALL ON a TO b",
			"grant select (c) on public.a to b", "REVOKE ALL ON FUNCTION f(int) FROM PUBLIC",
			"GRANT SELECT ON ALL TABLES IN SCHEMA \"My Shop\" TO b",
			"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'" })
	void whatMakesTheSchemaRuns(String sql) {
		assertThat(of(sql)).isEqualTo(StatementTreatment.RUN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "INSERT INTO a VALUES (1)", "WITH x AS (SELECT 1) DELETE FROM a", "GRANT a TO b",
			"REVOKE a FROM b", "GRANT ALL ON audit.a TO b", "GRANT SELECT ON ALL TABLES IN SCHEMA audit TO b",
			"GRANT USAGE ON SCHEMA public TO b", "REVOKE ALL ON DATABASE d FROM PUBLIC",
			"ALTER TABLE ONLY public.a OWNER TO b", "CREATE DATABASE d", "DROP DATABASE d", "ALTER SYSTEM SET a = 1",
			"CREATE ROLE r", "create user u", "DROP OWNED BY r", "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO r",
			"SELECT setval('s', 1)", "SELECT pg_catalog.setval('s', 1)", "SET ROLE r", "SET SESSION AUTHORIZATION r",
			"SET lock_timeout = 0", "COMMENT ON EXTENSION citext IS 'x'", "COMMENT ON SCHEMA public IS 'x'",
			"CREATE SCHEMA IF NOT EXISTS public", "CREATE SCHEMA \"My Shop\"", "ALTER SCHEMA public RENAME TO x",
			"DROP SCHEMA public CASCADE", "DROP EXTENSION citext", "DROP TABLE audit.log", "VACUUM",
			"CREATE TABLESPACE t LOCATION '/'", "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p" })
	void whatIsElsewhereOrNoSchemaIsLeftOut(String sql) {
		assertThat(of(sql)).isEqualTo(StatementTreatment.LEAVE_OUT);
	}

	@Test
	void dropOfTheModelIsKeptFromRealObjects() {
		assertThat(of("DROP TABLE IF EXISTS a, public.b, \"My Shop\".c CASCADE")).isEqualTo(StatementTreatment.DROP);
	}

}
