package io.github.migrationboot.autogenerate.internal.wanted;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NamedSchemas}.
 */
class NamedSchemasTests {

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE audit.log (id int)", "create table if not exists AUDIT.log ()",
			"CREATE UNLOGGED TABLE \"audit\".\"log\" ()", "CREATE FOREIGN TABLE audit.log () SERVER s",
			"CREATE TABLE part PARTITION OF audit.log DEFAULT", "CREATE UNIQUE INDEX i ON ONLY audit.log (id)",
			"CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON audit.log (id)", "CREATE INDEX ON audit.log (id)",
			"CREATE SEQUENCE audit.s", "CREATE OR REPLACE RECURSIVE VIEW audit.v (a) AS SELECT 1",
			"CREATE MATERIALIZED VIEW audit.v AS SELECT 1", "CREATE TYPE audit.e AS ENUM ()",
			"CREATE DOMAIN audit.d int", "CREATE OR REPLACE FUNCTION audit.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
			"CREATE AGGREGATE audit.a(int) (sfunc = f, stype = int)", "CREATE OPERATOR audit.=== (function = f)",
			"CREATE OPERATOR CLASS audit.o FOR TYPE int USING btree AS STORAGE int",
			"CREATE TEXT SEARCH CONFIGURATION audit.c (COPY = simple)", "CREATE COLLATION audit.c FROM \"C\"",
			"CREATE TRIGGER t BEFORE UPDATE OF id ON audit.log EXECUTE FUNCTION f()",
			"CREATE CONSTRAINT TRIGGER t AFTER INSERT ON audit.log FOR EACH ROW EXECUTE FUNCTION f()",
			"CREATE POLICY p ON audit.log", "CREATE RULE r AS ON INSERT TO audit.log DO NOTHING",
			"CREATE STATISTICS s ON a, b FROM audit.log", "CREATE STATISTICS audit.s ON a, b FROM log",
			"CREATE SCHEMA audit", "CREATE SCHEMA IF NOT EXISTS audit", "CREATE SCHEMA AUTHORIZATION audit",
			"ALTER TABLE IF EXISTS ONLY audit.log ADD b int", "ALTER TABLE shop.public.log SET SCHEMA audit",
			"ALTER INDEX audit.i RENAME TO j", "ALTER TYPE audit.e ADD VALUE 'x'", "ALTER POLICY p ON audit.log TO a",
			"COMMENT ON TABLE audit.log IS 'x'", "COMMENT ON COLUMN audit.log.id IS 'x'",
			"COMMENT ON CONSTRAINT c ON audit.log IS 'x'", "COMMENT ON CONSTRAINT c ON DOMAIN audit.d IS 'x'",
			"COMMENT ON MATERIALIZED VIEW audit.v IS 'x'", "COMMENT ON FUNCTION audit.f(int) IS 'x'" })
	void schemaOfWhatIsMadeOrChangedIsFound(String sql) {
		assertThat(NamedSchemas.of(sql)).contains("audit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE log (id int REFERENCES audit.log, c audit.e DEFAULT audit.f())",
			"CREATE VIEW v AS SELECT id FROM audit.log", "CREATE INDEX i ON log (audit.f(id))",
			"CREATE TRIGGER t BEFORE INSERT ON log EXECUTE FUNCTION audit.f()", "CREATE TABLE pg_temp_3.log ()",
			"CREATE FUNCTION f(audit.e) RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE EXTENSION citext SCHEMA audit",
			"CREATE CAST (audit.e AS text) WITH INOUT", "COMMENT ON COLUMN log.id IS 'x'", "DROP TABLE audit.log",
			"ALTER TABLE log ADD b audit.e", "SELECT audit.f()" })
	void whatIsOnlyReferredToDoesNotCount(String sql) {
		assertThat(NamedSchemas.of(sql)).isEmpty();
	}

}
