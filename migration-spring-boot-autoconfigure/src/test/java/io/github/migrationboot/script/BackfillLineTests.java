package io.github.migrationboot.script;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.operations.Backfill;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.revision.InvalidRevisionsException;
import io.github.migrationboot.script.SqlFileDefect.InvalidInstruction;
import io.github.migrationboot.script.SqlFileDefect.MalformedInstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Lines that have SQL run in batches.
 */
class BackfillLineTests {

	private static List<Operation> upgrade(String section) {
		return SqlBodyReader.read("x.sql", "-- revision: a\n-- upgrade\n" + section).upgrade();
	}

	@Test
	void sqlBelowTheLineIsRunInBatches() {
		assertThat(upgrade("""
				CREATE TABLE t ();
				-- backfill: T key ID
				UPDATE t SET a = 1 WHERE {range};
				-- backfill: "My app".t key "The id" alias x batch 500 pause 200ms
				UPDATE "My app".t x SET a = 1 WHERE {range};
				INSERT INTO log VALUES (1)
				""")).containsExactly(new ExecuteSql("CREATE TABLE t ();\n", 3, null),
				new Backfill(new QualifiedName(null, "t"), null, "id", 10_000, Duration.ZERO,
						"UPDATE t SET a = 1 WHERE {range};\n", null),
				new Backfill(QualifiedName.of("My app", "t"), "x", "The id", 500, Duration.ofMillis(200),
						"UPDATE \"My app\".t x SET a = 1 WHERE {range};\nINSERT INTO log VALUES (1)\n", null));
	}

	@ParameterizedTest
	@CsvSource({ "30s, 30", "2m, 120", "1h, 3600" })
	void pauseIsATimeWithItsUnit(String pause, int seconds) {
		assertThat(upgrade("-- backfill: t key id pause " + pause + "\nDELETE FROM t WHERE {range}").get(0))
			.isInstanceOfSatisfying(Backfill.class, (backfill) -> assertThat(backfill.pause()).hasSeconds(seconds));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- backfill:", "-- backfill: t", "-- backfill: t key", "-- backfill: t key id batch",
			"-- backfill: t key id batch -1", "-- backfill: t key id pause 1", "-- backfill: t key a.id",
			"-- backfill: t key id alias a.b", "-- backfill: 1 key id", "--backfill: t key id", "-- Backfill: t key id",
			"-- backfill: t; DROP TABLE t key id" })
	void whatIsNearlyOneIsReportedWithItsLine(String line) {
		assertThat(catchThrowableOfType(InvalidRevisionsException.class,
				() -> upgrade("SELECT 1;\n" + line + "\nUPDATE t SET a = 1 WHERE {range}"))
			.getDefects()).containsExactly(new MalformedInstruction("x.sql", 4, line, BackfillLine.FORM));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- a backfill: t key id", " -- backfill: t", "-- backfills: t", "-- backfill" })
	void otherCommentsAreOrdinary(String line) {
		assertThat(Instruction.of(line)).isNull();
	}

	@Test
	void sqlThatDoesNotGoWithItIsReported() {
		assertThat(catchThrowableOfType(InvalidRevisionsException.class, () -> upgrade("""
				-- backfill: t key id
				UPDATE t SET a = 1;
				-- backfill: t key id batch 0
				UPDATE t SET a = 1 WHERE {range};
				""")).getDefects()).map((defect) -> ((InvalidInstruction) defect).line()).containsExactly(3, 5);
	}

}
