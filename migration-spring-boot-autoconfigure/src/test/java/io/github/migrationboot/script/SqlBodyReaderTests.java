package io.github.migrationboot.script;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementSplitter;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.revision.InvalidRevisionsException;
import io.github.migrationboot.script.SqlFileDefect.ConflictingDowngrade;
import io.github.migrationboot.script.SqlFileDefect.InvalidValue;
import io.github.migrationboot.script.SqlFileDefect.MalformedSection;
import io.github.migrationboot.script.SqlFileDefect.MissingUpgrade;
import io.github.migrationboot.script.SqlFileDefect.RepeatedSection;
import io.github.migrationboot.script.SqlFileDefect.TextOutsideSection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link SqlBodyReader}.
 */
class SqlBodyReaderTests {

	@Test
	void readsBothSectionsWithTheirFirstLines() {
		SqlBody body = read("""
				-- revision: a

				-- upgrade
				CREATE TABLE t (id int);

				-- downgrade
				DROP TABLE t;
				""");
		assertThat(body.upgrade()).containsExactly(new ExecuteSql("CREATE TABLE t (id int);\n\n", 4, null));
		assertThat(body.downgrade()).containsExactly(new ExecuteSql("DROP TABLE t;\n", 7, null));
	}

	@Test
	void sectionsMayComeInAnyOrder() {
		SqlBody body = read("-- revision: a\n-- downgrade\nDOWN;\n-- upgrade\nUP;");
		assertThat(body.upgrade()).containsExactly(new ExecuteSql("UP;", 5, null));
		assertThat(body.downgrade()).containsExactly(new ExecuteSql("DOWN;\n", 3, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void linesOfStatementsAreThoseOfTheFile(String lineEnd) {
		SqlBody body = read("-- revision: a\n\n-- upgrade\n-- why\nSELECT 1;\n\nSELECT\n2;\n".replace("\n", lineEnd));
		ExecuteSql sql = (ExecuteSql) body.upgrade().get(0);
		assertThat(StatementSplitter.split(sql.sql(), sql.line())).extracting(SqlStatement::line).containsExactly(5, 7);
	}

	@Test
	void keepsLineEndsWithinTheSql() {
		SqlBody body = read("-- revision: a\r\n-- upgrade  \r\nSELECT 'a\r\nb\rc\nd';\r\n");
		assertThat(body.upgrade()).containsExactly(new ExecuteSql("SELECT 'a\r\nb\rc\nd';\r\n", 3, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- upgrade", "-- upgrade\n", "-- upgrade\n \n\t\n", "-- upgrade\n\n-- downgrade\n" })
	void anEmptySectionHasNoOperations(String sections) {
		assertThat(read("-- revision: a\n" + sections).upgrade()).isEmpty();
	}

	@Test
	void anEmptyDowngradeSectionIsAWayDown() {
		assertThat(read("-- upgrade\nUP;\n-- downgrade\n").downgrade()).isEmpty();
	}

	@Test
	void irreversibleGivesItsReason() {
		SqlBody body = read("-- upgrade\nUP;\n-- irreversible: the rows are gone\n\n-- that is all\n");
		assertThat(body.upgrade()).containsExactly(new ExecuteSql("UP;\n", 2, null));
		assertThat(body.downgrade()).containsExactly(new Irreversible("the rows are gone"));
	}

	@Test
	void irreversibleMayComeFirst() {
		SqlBody body = read("-- irreversible: why\n-- upgrade\nUP;\n");
		assertThat(body.upgrade()).containsExactly(new ExecuteSql("UP;\n", 3, null));
		assertThat(body.downgrade()).containsExactly(new Irreversible("why"));
	}

	@Test
	void withoutAWordOnTheWayDownThereIsNone() {
		assertThat(read("-- upgrade\nUP;\n").downgrade())
			.containsExactly(new Irreversible("x.sql has no downgrade section"));
	}

	@Test
	void anIndentedLineStartsNoSection() {
		SqlBody body = read("-- upgrade\nDO $$\n -- downgrade\n$$;\n");
		assertThat(body.upgrade()).containsExactly(new ExecuteSql("DO $$\n -- downgrade\n$$;\n", 2, null));
	}

	@Test
	void aLineWithinADollarQuoteStartsASectionNevertheless() {
		SqlBody body = read("-- upgrade\nDO $$\n-- downgrade\n$$;\n");
		assertThat(body.upgrade()).containsExactly(new ExecuteSql("DO $$\n", 2, null));
	}

	@Test
	void refusesARepeatedSection() {
		assertThat(defects("-- upgrade\n-- downgrade\n-- upgrade\n-- downgrade\n")).containsExactly(
				new RepeatedSection("x.sql", 3, "-- upgrade", 1), new RepeatedSection("x.sql", 4, "-- downgrade", 2));
	}

	@Test
	void refusesAFileWithoutUpgrade() {
		assertThat(defects("-- revision: a\n-- downgrade\nDOWN;\n")).containsExactly(new MissingUpgrade("x.sql"));
	}

	@Test
	void refusesALineThatIsNearlyASection() {
		List<Defect> defects = defects("-- upgrade\nCREATE TABLE t ();\n--downgrade\nDROP TABLE t;\n");
		assertThat(defects).containsExactly(new MalformedSection("x.sql", 3, "--downgrade", "-- downgrade"));
		assertThat(defects.get(0).description()).isEqualTo("x.sql:3: '--downgrade' must be exactly '-- downgrade' to "
				+ "start a section; reword it if it is a comment");
	}

	@Test
	void refusesIrreversibleBesideADowngrade() {
		assertThat(defects("-- upgrade\n-- downgrade\nDOWN;\n-- irreversible: why\n"))
			.containsExactly(new ConflictingDowngrade("x.sql", 2, 4));
	}

	@Test
	void refusesIrreversibleWithoutReason() {
		assertThat(defects("-- upgrade\n-- irreversible: \n"))
			.containsExactly(new InvalidValue("x.sql", 2, "irreversible", "", "a reason"));
		assertThat(defects("-- upgrade\n-- irreversible\n"))
			.containsExactly(new MalformedSection("x.sql", 2, "-- irreversible", "-- irreversible: <why>"));
	}

	@Test
	void refusesSqlAfterIrreversible() {
		assertThat(defects("-- upgrade\n-- irreversible: why\n\nDROP TABLE t;\nDROP TABLE u;\n"))
			.containsExactly(new TextOutsideSection("x.sql", 4));
	}

	@Test
	void reportsEverythingAtOnce() {
		assertThat(defects("""
				--downgrade
				-- irreversible:
				SELECT 1;
				-- irreversible: again
				""")).containsExactlyInAnyOrder(new MissingUpgrade("x.sql"),
				new MalformedSection("x.sql", 1, "--downgrade", "-- downgrade"),
				new RepeatedSection("x.sql", 4, "-- irreversible", 2), new ConflictingDowngrade("x.sql", 1, 2),
				new InvalidValue("x.sql", 2, "irreversible", "", "a reason"), new TextOutsideSection("x.sql", 3));
	}

	private static SqlBody read(String content) {
		return SqlBodyReader.read("x.sql", content);
	}

	private static List<Defect> defects(String content) {
		return catchThrowableOfType(InvalidRevisionsException.class, () -> read(content)).getDefects();
	}

}
