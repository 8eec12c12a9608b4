package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link ModelGuard}.
 */
class ModelGuardTests {

	private static void check(boolean named, String sql) {
		ScratchArea area = new ScratchArea("public", Set.of("public"), Set.of(), named, true);
		new ModelGuard(area, List.of("\"Extras\"")).check(List.of(WantedScript.parse("script", sql)));
	}

	@Test
	void schemaThatIsNotComparedIsNamed() {
		assertThatExceptionOfType(WantedSchemaException.class)
			.isThrownBy(() -> check(true, "CREATE TABLE a (b int);\nCREATE TABLE audit.log (id int)"))
			.satisfies((ex) -> {
				assertThat(ex.getLine()).isEqualTo(2);
				assertThat(ex.getDescription()).endsWith("is about the schema \"audit\", which is not compared");
				assertThat(ex.getAction()).contains("migration.autogenerate.schemas");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE SCHEMA audit", "SET search_path = audit", "CREATE INDEX i ON audit.log (id)",
			"CREATE TABLE \"Extras\".t (id int)" })
	void nothingIsMadeInASchemaThatIsNotCompared(String sql) {
		assertThatExceptionOfType(WantedSchemaException.class).isThrownBy(() -> check(true, sql));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE SCHEMA \"Extras\"", "CREATE SCHEMA e; CREATE EXTENSION citext WITH SCHEMA e",
			"CREATE TABLE public.a (b \"Extras\".citext)", "SET search_path = public, audit",
			"ALTER TABLE audit.log OWNER TO a", "DROP TABLE audit.log", "COMMENT ON SCHEMA audit IS 'x'" })
	void schemasOfExtensionsAndWhatIsNotRunDoNotMatter(String sql) {
		assertThatNoException().isThrownBy(() -> check(true, sql));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "DO 'BEGIN PERFORM setval(''public.s'', 9); END'", "CALL p()", "SELECT f()", "(SELECT f())",
					"SELECT set_config('work_mem', f(), false)", "SELECT set_config('work_mem', '1MB', false), f()" })
	void codeIsRefusedWhereWhatIsRealKeepsItsName(String sql) {
		assertThatExceptionOfType(WantedSchemaException.class).isThrownBy(() -> check(false, sql))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migration.username")
				.contains("migration.autogenerate.scratch=database"));
		assertThatNoException().isThrownBy(() -> check(true, sql));
	}

	@Test
	void settingIsNoCode() {
		assertThatNoException()
			.isThrownBy(() -> check(false, "SELECT pg_catalog.set_config('search_path', '', false);"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT dblink_exec('dbname=x', 'DROP TABLE a')", "SELECT * FROM x.dblink ('a', 'b') AS t",
			"DO 'BEGIN PERFORM lo_unlink(1); END'", "CREATE TABLE a AS SELECT lo_creat(-1)", "SELECT \"lo_create\"(1)",
			"CREATE MATERIALIZED VIEW v AS SELECT * FROM dblink('a', 'b') AS t (a int)" })
	void whatNoRollbackUndoesIsRefusedEverywhere(String sql) {
		assertThatExceptionOfType(WantedSchemaException.class).isThrownBy(() -> check(true, sql))
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("nothing is rolled back"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE VIEW v AS SELECT * FROM dblink('a', 'b') AS t (a int)",
			"CREATE TRIGGER t BEFORE DELETE ON a FOR EACH ROW EXECUTE FUNCTION lo_manage(b)",
			"CREATE FUNCTION f() RETURNS oid LANGUAGE sql AS 'SELECT lo_creat(-1)'", "SELECT lo_stock_level()" })
	void whatIsOnlyDefinedIsNotCalled(String sql) {
		assertThatNoException().isThrownBy(() -> check(true, sql));
	}

}
