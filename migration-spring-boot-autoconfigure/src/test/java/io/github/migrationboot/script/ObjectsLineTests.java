package io.github.migrationboot.script;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.revision.InvalidRevisionsException;
import io.github.migrationboot.script.SqlFileDefect.MalformedInstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Lines that change replaceable objects, and sections that hold them.
 */
class ObjectsLineTests {

	private static List<String> changes(String line) {
		ObjectsLine objects = Objects.requireNonNull(ObjectsLine.of(line));
		return Operations.record(Objects.requireNonNull(objects.changes())).stream().map(Operation::describe).toList();
	}

	@Test
	void aLineIsOneCall() {
		assertThat(changes("-- objects: create long_documents, create is_long 1 ")).containsExactly(
				"create function is_long(text) (db/objects/is_long.1.sql)",
				"create view long_documents (db/objects/long_documents.1.sql)");
		assertThat(changes("-- objects: replace long_documents 2 from 1"))
			.containsExactly("replace view long_documents by view long_documents (db/objects/long_documents.2.sql)");
		assertThat(changes("-- objects: replace is_long 2, rebuild long_documents 2")).containsExactly(
				"drop view long_documents (db/objects/long_documents.2.sql)",
				"drop function is_long(text) (db/objects/is_long.1.sql)",
				"create function is_long(text) (db/objects/is_long.2.sql)",
				"create view long_documents (db/objects/long_documents.2.sql)");
		assertThat(changes("-- objects: drop reports/totals 2"))
			.containsExactly("drop materialized view totals (db/objects/reports/totals.2.sql)");
	}

	@Test
	void undoLeadsBackFromTheSameLine() {
		assertThat(changes("-- objects: undo replace long_documents 2"))
			.containsExactly("replace view long_documents by view long_documents (db/objects/long_documents.1.sql)");
		assertThat(changes("-- objects: undo create long_documents, create is_long")).containsExactly(
				"drop view long_documents (db/objects/long_documents.1.sql)",
				"drop function is_long(text) (db/objects/is_long.1.sql)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT 1", "-- these objects: a, b", "--", " -- objects: create a" })
	void otherLinesAreOrdinary(String line) {
		assertThat(ObjectsLine.of(line)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- objects:", "-- objects: create", "-- objects: replace a", "-- objects: create a,",
			"-- objects: drop a 1 from 2", "-- objects: a 1", "--objects: create a", "-- Objects: create a",
			"-- object: create a", "-- objects: undo", "-- objects: create a one" })
	void whatIsNearlyOneIsReportedWithItsLine(String line) {
		String file = "-- revision: a\n-- upgrade\nSELECT 1;\n" + line + "\n-- downgrade\n";
		assertThat(catchThrowableOfType(InvalidRevisionsException.class, () -> SqlBodyReader.read("x.sql", file))
			.getDefects()).containsExactly(new MalformedInstruction("x.sql", 4, line, ObjectsLine.FORM));
	}

	@Test
	void sqlAroundTheLineKeepsItsPlaceInTheFile() {
		SqlBody body = SqlBodyReader.read("x.sql", """
				-- revision: a
				-- upgrade
				CREATE TABLE t ();

				-- objects: create is_long
				-- objects: create long_documents
				SELECT 1;
				-- downgrade
				-- objects: undo create is_long
				""");
		assertThat(body.upgrade()).hasSize(4);
		assertThat(body.upgrade()).first().isEqualTo(new ExecuteSql("CREATE TABLE t ();\n\n", 3, null));
		assertThat(body.upgrade()).last().isEqualTo(new ExecuteSql("SELECT 1;\n", 7, null));
		assertThat(body.downgrade()).map(Operation::describe)
			.containsExactly("drop function is_long(text) (db/objects/is_long.1.sql)");
	}

}
