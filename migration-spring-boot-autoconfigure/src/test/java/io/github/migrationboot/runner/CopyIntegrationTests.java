package io.github.migrationboot.runner;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions that hold the rows of a {@code COPY}.
 */
class CopyIntegrationTests {

	/**
	 * As {@code pg_dump} writes it.
	 */
	static final String DUMP = """
			SELECT pg_catalog.set_config('search_path', '', false);
			CREATE TABLE public.notes (id integer, text text);
			COPY public.notes (id, text) FROM stdin;
			1\tit's \\"open
			2\t\\N
			3\ttab \\t and 🐘
			\\.

			CREATE INDEX ON public.notes (id);
			""";

	static final String CSV = """
			COPY public.notes FROM stdin WITH (FORMAT csv, HEADER);
			id,text
			4,"a
			b"
			\\.
			""";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Migrations migrations(TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(), revisions);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void rowsOfADumpAreSentWithIt(boolean transactional) {
		TestRevision dump = TestRevision.sql("dump", "", DUMP + CSV, "DROP TABLE notes");
		Migrations migrations = migrations(transactional ? dump : dump.notTransactional());
		assertThat(migrations.upgrade().rows()).containsExactly("dump");
		assertThat(texts()).containsExactly("it's \"open", "null", "tab \t and 🐘", "a\nb");
		assertThat(migrations.history(1)).singleElement().satisfies((row) -> {
			assertThat(row.outcome()).isEqualTo(Outcome.COMPLETED);
			assertThat(row.statementsDone()).isEqualTo(5);
		});
	}

	@Test
	void rowsBeyondTheDriversBufferAreSentWhole() {
		String rows = ("x" + "🐘".repeat(20_000) + "\n").repeat(10);
		TestRevision dump = TestRevision.sql("dump", "",
				"CREATE TABLE notes (text text);\nCOPY notes FROM stdin;\n" + rows + "\\.\n", "DROP TABLE notes");
		migrations(dump).upgrade();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM notes WHERE text = 'x' || repeat('🐘', 20000)")
			.query(Integer.class)
			.single()).isEqualTo(10);
	}

	@Test
	void rowThatTheServerRefusesIsNamedByItsLineAndUndoesTheStep() {
		TestRevision dump = TestRevision.sql("dump", "", """
				CREATE TABLE notes (id integer);
				COPY notes
				  FROM stdin;
				1
				2
				secret three
				\\.
				""", "DROP TABLE notes");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(dump).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getLine()).isEqualTo(15);
				assertThat(ex.getSqlState()).isEqualTo("22P02");
				assertThat(ex.getDescription()).contains("dump.sql:15:1", "statement 2 (execute COPY notes FROM)",
						"invalid input syntax for type integer", "Nothing of this revision was committed");
			});
		assertThat(migrations(dump).current()).isEmpty();
		assertThat(exists()).isFalse();
	}

	@Test
	void rowThatTheServerRefusesOutsideOfOneTransactionLeavesWhatIsRecorded() {
		TestRevision faulty = copy("1\n2\nx\n").notTransactional();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(faulty).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getStatementsDone()).isEqualTo(1);
				assertThat(ex.getLine()).isEqualTo(14);
			});
		assertThat(texts()).isEmpty();
		assertThat(migrations(copy("1\n2\n3\n").notTransactional()).upgrade().rows()).containsExactly("dump");
		assertThat(texts()).containsExactly("1", "2", "3");
	}

	@Test
	void statementThatTheServerRefusesIsNamedByItsOwnPlace() {
		TestRevision dump = TestRevision.sql("dump", "", "COPY missing FROM stdin;\n1\n\\.\n", "SELECT 1");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(dump).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getLine()).isEqualTo(10);
				assertThat(ex.getSqlState()).isEqualTo("42P01");
			});
	}

	@Test
	void changedRowsOfAPartThatHasRunAreNoticed() {
		TestRevision faulty = TestRevision
			.sql("dump", "", "CREATE TABLE notes (text text);\nCOPY notes FROM stdin;\n1\n\\.\nSELECT 1/0",
					"DROP TABLE notes")
			.notTransactional();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(faulty).upgrade());
		TestRevision changed = TestRevision
			.sql("dump", "", "CREATE TABLE notes (text text);\nCOPY notes FROM stdin;\n2\n\\.\nSELECT 1",
					"DROP TABLE notes")
			.notTransactional();
		assertThatExceptionOfType(PartialRevisionChangedException.class).isThrownBy(() -> migrations(changed).upgrade())
			.satisfies((ex) -> assertThat(ex.getStatementsDone()).isEqualTo(2));
	}

	@Test
	void wayBackIsKeptWithItsRows() {
		TestRevision dump = TestRevision.sql("dump", "", "SELECT 1", "COPY notes FROM stdin;\n1\n\\.\nSELECT 2");
		migrations(dump).upgrade();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT downgrade_sql FROM migration_history")
			.query(String.class)
			.single()).isEqualTo("COPY notes FROM stdin;\n1\n\\.\nSELECT 2;");
	}

	private static TestRevision copy(String rows) {
		return TestRevision.sql("dump", "",
				"CREATE TABLE notes (text integer);\nCOPY notes FROM stdin;\n" + rows + "\\.\n", "DROP TABLE notes");
	}

	private List<String> texts() {
		return this.postgres.jdbcClient()
			.sql("SELECT coalesce(text::text, 'null') FROM public.notes")
			.query(String.class)
			.list();
	}

	private boolean exists() {
		return this.postgres.jdbcClient().sql("SELECT to_regclass('notes') IS NOT NULL").query(Boolean.class).single();
	}

}
