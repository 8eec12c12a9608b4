package io.github.migrationboot.internal.sql;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.operations.CreateObjectVersion;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.InvalidOperationException;
import io.github.migrationboot.operations.ObjectVersion;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.ReplaceObjectVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ObjectVersionSql}.
 */
class ObjectVersionSqlTests {

	private static final DatabaseObject VIEW = DatabaseObject.view("v");

	private static ObjectVersion version(DatabaseObject object, String sql) {
		return new ObjectVersion("v", 1, "db/objects/v.1.sql", object, List.of(), sql);
	}

	private static List<String> sql(Operation operation) {
		return PostgresRenderer.render(operation).stream().map(SqlStatement::sql).toList();
	}

	@Test
	void createsWithoutOrReplace() {
		assertThat(sql(new CreateObjectVersion(
				version(VIEW, "-- object: view v\n\ncreate  OR\nreplace RECURSIVE VIEW v AS SELECT 1; COMMENT x;"))))
			.containsExactly("CREATE RECURSIVE VIEW v AS SELECT 1", "COMMENT x");
	}

	@Test
	void replacesATriggerByItsOwnStatement() {
		DatabaseObject trigger = DatabaseObject.trigger("t", "touch");
		assertThat(sql(new ReplaceObjectVersion(version(trigger, "CREATE TRIGGER 1"),
				version(trigger, "CREATE OR REPLACE TRIGGER 2"))))
			.containsExactly("CREATE OR REPLACE TRIGGER 2");
	}

	@Test
	void dropsWhatHasOtherArgumentsOrIsNotToBeReplaced() {
		ObjectVersion before = version(DatabaseObject.function("f", "integer"), "CREATE FUNCTION 1");
		assertThat(sql(new ReplaceObjectVersion(before,
				version(DatabaseObject.function("f", "bigint"), "CREATE OR REPLACE FUNCTION 2"))))
			.containsExactly("DROP FUNCTION f(integer)", "CREATE FUNCTION 2");
		assertThat(sql(new ReplaceObjectVersion(version(VIEW, "CREATE VIEW 1"), version(VIEW, "CREATE VIEW 2"))))
			.containsExactly("DROP VIEW v", "CREATE VIEW 2");
	}

	@Test
	void quotesTheTextWithATagThatIsNotInIt() {
		String text = "VIEW v AS SELECT '$object$ $object1$ $replace$'";
		assertThat(sql(
				new ReplaceObjectVersion(version(VIEW, "CREATE VIEW v"), version(VIEW, "CREATE OR REPLACE " + text))))
			.singleElement()
			.satisfies((statement) -> assertThat(statement).startsWith("DO $replace1$")
				.endsWith("$replace1$")
				.contains("$object2$\n" + text + "\n$object2$"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-- nothing", "DROP VIEW v", "CREATE MATERIALIZED VIEW v", "CREATE FUNCTION v()",
			"CREATE viewer" })
	void aFileThatBeginsWithSomethingElseIsRefused(String sql) {
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> sql(new CreateObjectVersion(version(VIEW, sql))))
			.withMessage("The first statement of db/objects/v.1.sql does not create the view v.");
	}

	@Test
	void whatCannotBeReadNamesTheFile() {
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> sql(new CreateObjectVersion(version(VIEW, "CREATE VIEW v AS SELECT 'a"))))
			.withMessageStartingWith("db/objects/v.1.sql: ");
	}

}
