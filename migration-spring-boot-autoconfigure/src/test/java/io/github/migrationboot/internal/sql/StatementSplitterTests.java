package io.github.migrationboot.internal.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.internal.sql.UnterminatedSqlException.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link StatementSplitter}. What {@code psql} does is in
 * {@link ScriptCorpusTests}.
 */
class StatementSplitterTests {

	private static final int TEN_MEGABYTES = 10_000_000;

	static Stream<Arguments> scripts() {
		return Stream.of(script("a; b;", "a", "b"), script(" a\n;\n\nb", "a", "b"), script(""), script(";;; ;"),
				script("-- a;\n/* b; */"), script("a -- b", "a"), script("/* a */ b /* c */;-- d", "b"),
				script("a (b; c); d", "a (b; c)", "d"), script("a); b;", "a)", "b"), script("a '\\'; b", "a '\\'", "b"),
				script("a E'\\';'; b", "a E'\\';'", "b"), script("a $$;$$; b $x$;$x$", "a $$;$$", "b $x$;$x$"),
				script("a$x$;b", "a$x$", "b"), script("\uFEFFa; b", "a", "b"), script("a;\r\nb;\r\n", "a", "b"),
				script("a /*;*/ b;", "a /*;*/ b"),
				script("SET standard_conforming_strings = off; a '\\';'; b", "SET standard_conforming_strings = off",
						"a '\\';'", "b"),
				script("CREATE FUNCTION f() BEGIN ATOMIC a; b; END; c", "CREATE FUNCTION f() BEGIN ATOMIC a; b; END",
						"c"),
				script("create or replace procedure f() begin atomic end; c",
						"create or replace procedure f() begin atomic end", "c"),
				script("CREATE FUNCTION f() BEGIN ATOMIC SELECT CASE WHEN a THEN b END; END; c",
						"CREATE FUNCTION f() BEGIN ATOMIC SELECT CASE WHEN a THEN b END; END", "c"),
				script("CREATE FUNCTION f() BEGIN ATOMIC SELECT 1 AS end; SELECT a.end; END; c",
						"CREATE FUNCTION f() BEGIN ATOMIC SELECT 1 AS end; SELECT a.end; END", "c"),
				script("CREATE FUNCTION f() BEGIN ATOMIC a (; END; b); END; c",
						"CREATE FUNCTION f() BEGIN ATOMIC a (; END; b); END", "c"),
				script("CREATE FUNCTION begin() a; b", "CREATE FUNCTION begin() a", "b"),
				script("CREATE FUNCTION f(begin atomic) a; b", "CREATE FUNCTION f(begin atomic) a", "b"),
				script("CREATE VIEW v AS BEGIN ATOMIC a; b", "CREATE VIEW v AS BEGIN ATOMIC a", "b"),
				script("CREATE OR FUNCTION BEGIN ATOMIC a; b", "CREATE OR FUNCTION BEGIN ATOMIC a", "b"),
				script("COPY a TO STDOUT; COPY a FROM 'stdin'; COPY (SELECT FROM stdin) TO 'x'", "COPY a TO STDOUT",
						"COPY a FROM 'stdin'", "COPY (SELECT FROM stdin) TO 'x'"));
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void scriptIsSplit(String script, List<String> statements) {
		assertThat(StatementSplitter.split(script, 1)).extracting(SqlStatement::sql).isEqualTo(statements);
	}

	@Test
	void statementTellsWhereItStarts() {
		List<SqlStatement> statements = StatementSplitter.split("-- x\r\n\r\n  a\r\n;\t/* y\n */ b; c", 40);
		assertThat(statements).containsExactly(new SqlStatement("a", 42, 3, true), new SqlStatement("b", 44, 5, true),
				new SqlStatement("c", 44, 8, true));
	}

	@Test
	void byteOrderMarkIsNoColumn() {
		assertThat(StatementSplitter.split("\uFEFFa", 1)).containsExactly(new SqlStatement("a", 1, 1, true));
	}

	@Test
	void statementTellsWhetherItCanRunInTransaction() {
		assertThat(StatementSplitter.split("CREATE TABLE t (); /* x */ create index concurrently on t (a); VACUUM", 1))
			.extracting(SqlStatement::transactional)
			.containsExactly(true, false, false);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "STRING, ' it''s", "STRING, E'it\\'", "STRING, U&'", "QUOTED_IDENTIFIER, \"a",
					"DOLLAR_QUOTE, $a$ $$", "COMMENT, /* /* */", "PARENTHESIS, (a ; (b) ;", "PARENTHESIS, ((a)",
					"PARENTHESIS, `(a begin; end;`" })
	void whatIsNotClosedIsToldWithItsPlace(Kind kind, String opened) {
		assertThatExceptionOfType(UnterminatedSqlException.class)
			.isThrownBy(() -> StatementSplitter.split("a;\nb;\n\n  c " + opened + "\n\n", 10))
			.satisfies((ex) -> {
				assertThat(ex.getKind()).isEqualTo(kind);
				assertThat(ex.getPosition()).isEqualTo(new SourcePosition(13, 5));
				assertThat(ex.getMessage()).contains("line 13, column 5");
				assertThat(ex.getAction()).startsWith("Add the missing");
			});
	}

	@Test
	void bodyThatIsNotClosedIsToldWithItsPlace() {
		assertThatExceptionOfType(UnterminatedSqlException.class)
			.isThrownBy(() -> StatementSplitter.split("CREATE FUNCTION f()\n BEGIN\nATOMIC a; CASE END;", 1))
			.satisfies((ex) -> {
				assertThat(ex.getKind()).isEqualTo(Kind.ROUTINE_BODY);
				assertThat(ex.getPosition()).isEqualTo(new SourcePosition(2, 2));
			});
	}

	@ParameterizedTest
	@CsvSource({ "a;\\c other, \\c", "a;\\connect postgres://u:secret@h/d, \\connect", "a;\\copy t from 'x', \\copy",
			"a;\\i f, \\i", "a \\gexec, \\gexec", "a \\; b, \\;", "a (\\?, \\?", "a \\, \\" })
	void commandOfPsqlIsRefused(String script, String command) {
		assertThatExceptionOfType(MetaCommandException.class)
			.isThrownBy(() -> StatementSplitter.split("\n" + script, 1))
			.satisfies((ex) -> {
				assertThat(ex.getCommand()).isEqualTo(command);
				assertThat(ex.getLine()).isEqualTo(2);
				assertThat(ex.getMessage()).contains("line 2").doesNotContain("secret");
				assertThat(ex.getAction()).isNotEmpty();
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "COPY t FROM stdin;\n1\t'\n", "COPY t FROM stdin;\n1\n\\. \n",
			"COPY t FROM stdin; 1\n\\.\n", "COPY t FROM stdin;", "copy public.t (a, b) from STDIN with (format csv)",
			"COPY t /* ; */ FROM -- x\n STDIN" })
	void copyWithoutItsRowsIsRefused(String script) {
		assertThatExceptionOfType(CopyDataException.class).isThrownBy(() -> StatementSplitter.split("a;\n" + script, 1))
			.satisfies((ex) -> {
				assertThat(ex.getPosition()).isEqualTo(new SourcePosition(2, 1));
				assertThat(ex.getAction()).contains("INSERT");
			});
	}

	@Test
	void rowsOfACopyStayWithItAndAreNotReadAsSql() {
		String rows = "1\t'never \"closed\n2\t; $$ /* \\N \\\\.\n\\.x\n";
		List<SqlStatement> statements = StatementSplitter
			.split("a;\nCOPY t\n FROM stdin; -- rows\n" + rows + "\\.\n\n b; COPY u FROM stdin;\n\\.", 10);
		assertThat(statements).extracting(SqlStatement::sql)
			.containsExactly("a", "COPY t\n FROM stdin", "b", "COPY u FROM stdin");
		assertThat(statements.get(1).rows()).isEqualTo(new CopyRows(rows, 13));
		assertThat(statements.get(2)).isEqualTo(new SqlStatement("b", 18, 2, true));
		assertThat(statements.get(3).rows()).isEqualTo(new CopyRows("", 19));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void rowsOfACopyKeepTheEndsOfTheirLines(String end) {
		String script = "COPY t FROM stdin;" + end + "1" + end + "\\." + end + "b";
		assertThat(StatementSplitter.split(script, 1)).containsExactly(
				new SqlStatement("COPY t FROM stdin", 1, 1, true, new CopyRows("1" + end, 2)),
				new SqlStatement("b", 4, 1, true));
	}

	@Test
	void statementAsAScriptIsSplitAgainIntoItself() {
		String script = "COPY t FROM stdin;\n1\n\\.\nSELECT 1 -- not the end;\n;SELECT 2";
		List<SqlStatement> statements = StatementSplitter.split(script, 1);
		String again = statements.stream().map(SqlStatement::script).collect(Collectors.joining("\n"));
		assertThat(StatementSplitter.split(again, 1)).extracting(SqlStatement::sql, SqlStatement::rows)
			.isEqualTo(statements.stream().map((statement) -> tuple(statement.sql(), statement.rows())).toList());
		assertThat(new SqlStatement("SELECT 1 -- one", 0, true).script()).isEqualTo("SELECT 1 -- one\n;");
	}

	@Test
	void scriptThatIsNoRevisionsMayControlTransactions() {
		assertThat(StatementSplitter.splitForeign("BEGIN; a;\nCOMMIT;")).extracting(SqlStatement::sql)
			.containsExactly("BEGIN", "a", "COMMIT");
	}

	@Test
	void transactionControlIsRefused() {
		assertThatExceptionOfType(TransactionControlException.class)
			.isThrownBy(() -> StatementSplitter.split("a;\n  commit;", 1))
			.satisfies((ex) -> {
				assertThat(ex.getStatement()).isEqualTo("COMMIT");
				assertThat(ex.getPosition()).isEqualTo(new SourcePosition(2, 3));
				assertThat(ex.getMessage()).contains("COMMIT at line 2");
			});
	}

	@Test
	void nulIsRefused() {
		assertThatExceptionOfType(NulCharacterException.class).isThrownBy(() -> StatementSplitter.split("a;\n'b\0'", 1))
			.satisfies((ex) -> assertThat(ex.getPosition()).isEqualTo(new SourcePosition(2, 3)));
	}

	static Stream<Arguments> parts() {
		return Stream.of(Arguments.of("INSERT INTO t VALUES (1, 'x;''y', $$z$$); -- c\n", true),
				Arguments.of("CREATE FUNCTION f() BEGIN ATOMIC a; END;\n", true), Arguments.of("'a'\n", false),
				Arguments.of("(1), ", false), Arguments.of("E'a' ", false), Arguments.of("$a ", false),
				Arguments.of("$a$b$a$", false), Arguments.of("a-- x\n", false), Arguments.of("a/* /* */ */", false),
				Arguments.of("a$", false), Arguments.of("\"a\"\"", false));
	}

	/**
	 * Linear time needs a fraction of the limit, quadratic time thousands of times as
	 * much.
	 */
	@ParameterizedTest
	@MethodSource("parts")
	@Timeout(10)
	void tenMegabytesAreSplitInLinearTime(String part, boolean statement) {
		int repetitions = TEN_MEGABYTES / part.length() / 2 * 2;
		assertThat(StatementSplitter.split(part.repeat(repetitions), 1)).hasSize(statement ? repetitions : 1);
	}

	private static Arguments script(String script, String... statements) {
		return Arguments.of(script, List.of(statements));
	}

}
