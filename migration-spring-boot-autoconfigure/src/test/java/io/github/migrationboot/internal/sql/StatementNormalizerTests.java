package io.github.migrationboot.internal.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatementNormalizer}.
 */
class StatementNormalizerTests {

	private static final int ROUNDS = 20;

	private static final List<String> BLANKS = List.of(" ", "\n", "\t", "\r\n", "  \f", "/* a 'comment' */",
			"/* nested /* ; */ */", " -- to the end\n", "\n\n-- 'twice'\r\n--\n");

	static Stream<Path> scripts() throws IOException {
		return ScriptCorpus.valid();
	}

	static Stream<OperationCase> operations() {
		return OperationCases.all().stream();
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void formattingOfAScriptDoesNotCount(Path script) throws IOException {
		Random random = new Random(script.getFileName().toString().hashCode());
		List<String> statements = statements(script);
		for (int i = 0; i < ROUNDS; i++) {
			assertThat(normalized(statements, true, random)).isEqualTo(normalized(statements));
		}
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void everyTokenOfAScriptCounts(Path script) throws IOException {
		StatementNormalizer normalizer = new StatementNormalizer();
		boolean standardStrings = true;
		for (String statement : statements(script)) {
			List<Token> tokens = tokens(statement, standardStrings);
			String normalized = normalizer.normalize(statement);
			for (int i = 0; i < tokens.size(); i++) {
				for (String other : others(tokens.get(i))) {
					assertThat(normalized(changed(statement, tokens.get(i), other), standardStrings))
						.as("%s in place of %s", other, tokens.get(i).text())
						.isNotEqualTo(normalized);
				}
			}
			standardStrings = StandardStrings.after(new StatementWords(statement, standardStrings), standardStrings);
		}
	}

	@ParameterizedTest
	@MethodSource("operations")
	void formattingOfWhatIsRenderedDoesNotCount(OperationCase operation) {
		Random random = new Random(operation.name().hashCode());
		List<String> statements = operation.operations()
			.stream()
			.flatMap((one) -> OperationCase.statements(one).stream())
			.map(SqlStatement::sql)
			.toList();
		assertThat(normalized(statements, true, random)).isEqualTo(normalized(statements));
	}

	@ParameterizedTest
	@CsvSource({ "'SELECT a.b , 1.5', 'select A . B,1.5'", "'a=-1', 'a = -1'", "'a<>-b', 'a <> - b'",
			"'a*-+b', 'a * - + b'", "'x::int', 'X :: INT'", "'1e10', '1E10'", "'E''a''', 'e''a'''",
			"'U&\"a\"', 'u&\"a\"'", "'x := 1', 'x:=1'", "'a[1:2]', 'a [ 1 : 2 ]'", "'a@-1', 'a @- 1'" })
	void spellingsOfTheSameAreOne(String first, String second) {
		assertThat(normalized(List.of(second))).isEqualTo(normalized(List.of(first)));
	}

	@ParameterizedTest
	@CsvSource({ "'a < = b', 'a <= b'", "'a @- 1', 'a @ -1'", "'x : : y', 'x::y'", "'''A''', '''a'''",
			"'\"A\"', '\"a\"'", "'\"a\"', 'a'", "'$$a  b$$', '$$a b$$'", "'$$a$$', '$b$a$b$'", "'''a  b''', '''a b'''",
			"'ab', 'a b'", "'É', 'é'", "'$$a -- b$$', '$$a $$'", "'a - > b', 'a -> b'" })
	void differentThingsStayDifferent(String first, String second) {
		assertThat(normalized(List.of(second))).isNotEqualTo(normalized(List.of(first)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "E", "e", "U&", "N", "B", "x" })
	void whatStandsBetweenThePartsOfAStringDoesNotCount(String prefix) {
		String one = normalized(List.of("SELECT " + prefix + "'10'\n'11'"));
		for (String gap : List.of("\r\n", "\n\n\t\t", " -- the 'first'\n  -- the second\n  ")) {
			assertThat(normalized(List.of("SELECT " + prefix + "'10'" + gap + "'11'"))).isEqualTo(one);
		}
		assertThat(normalized(List.of("SELECT " + prefix + "'10'\n'12'"))).isNotEqualTo(one);
	}

	@Test
	void whatLooksLikeTheEndOfAPartCountsInsideOfOne() {
		String sql = " 'a\\'\n -- %s\n ''b'";
		assertThat(normalized(List.of("SELECT E" + sql.formatted("one").strip())))
			.isNotEqualTo(normalized(List.of("SELECT E" + sql.formatted("two").strip())));
		String off = "SET standard_conforming_strings = off";
		assertThat(normalized(List.of(off, "SELECT" + sql.formatted("one"))))
			.isNotEqualTo(normalized(List.of(off, "SELECT" + sql.formatted("two"))));
	}

	@Test
	void endsOfLinesDoNotCountInQuotesEither() {
		assertThat(normalized(List.of("DO $$\r\nBEGIN\r\nEND\r\n$$"))).isEqualTo("do $$\nBEGIN\nEND\n$$");
	}

	@Test
	void stringsAreReadAsTheStatementsBeforeSay() {
		String off = "SET standard_conforming_strings = off";
		List<String> statements = List.of(off, "SELECT  'a\\' B', C");
		assertThat(normalized(statements)).endsWith("select 'a\\' B' , c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT 'a", "/* a", "$$ a", "\"a" })
	void whatCannotBeReadStaysAsItIs(String sql) {
		assertThat(normalized(List.of(sql))).isEqualTo(sql);
	}

	private static String normalized(String statement, boolean standardStrings) {
		StatementNormalizer normalizer = new StatementNormalizer();
		if (!standardStrings) {
			normalizer.normalize("SET standard_conforming_strings = off");
		}
		return normalizer.normalize(statement);
	}

	private static String normalized(List<String> statements) {
		StatementNormalizer normalizer = new StatementNormalizer();
		return String.join(";\n", statements.stream().map(normalizer::normalize).toList());
	}

	private static String normalized(List<String> statements, boolean standardStrings, Random random) {
		boolean standard = standardStrings;
		List<String> formatted = new ArrayList<>();
		for (String statement : statements) {
			formatted.add(formatted(statement, standard, random));
			standard = StandardStrings.after(new StatementWords(statement, standard), standard);
		}
		return normalized(formatted);
	}

	private static List<String> statements(Path script) throws IOException {
		return StatementSplitter.splitForeign(ScriptCorpus.read(script)).stream().map(SqlStatement::sql).toList();
	}

	/**
	 * Write other blanks between the tokens, and other cases. Where there is none there
	 * may be one, unless the two are an operator together.
	 */
	private static String formatted(String statement, boolean standardStrings, Random random) {
		StringBuilder formatted = new StringBuilder(blanks(random));
		Token before = null;
		for (Token token : tokens(statement, standardStrings)) {
			boolean apart = before == null || before.end() < token.start();
			boolean symbols = before != null && before.type() == TokenType.SYMBOL && token.type() == TokenType.SYMBOL;
			if (before != null && (apart || (!symbols && random.nextBoolean()))) {
				formatted.append(" ").append(blanks(random));
			}
			boolean cased = token.type() == TokenType.WORD || token.type() == TokenType.NUMBER;
			formatted.append(cased ? swapped(token.text(), random) : token.text());
			before = token;
		}
		return formatted.append(blanks(random)).toString();
	}

	private static String blanks(Random random) {
		StringBuilder blanks = new StringBuilder();
		random.ints(random.nextInt(3), 0, BLANKS.size()).mapToObj(BLANKS::get).forEach(blanks::append);
		return blanks.toString();
	}

	private static String swapped(String word, Random random) {
		StringBuilder swapped = new StringBuilder();
		for (char c : word.toCharArray()) {
			boolean swap = c < 0x80 && Character.isLetter(c) && random.nextBoolean();
			swapped.append(swap ? (char) (c ^ 0x20) : c);
		}
		return swapped.toString();
	}

	private static List<Token> tokens(String statement, boolean standardStrings) {
		Tokenizer tokenizer = new Tokenizer(statement, new SourcePosition(1, 1));
		tokenizer.setStandardStrings(standardStrings);
		List<Token> tokens = new ArrayList<>();
		for (TokenType type = tokenizer.next(); type != TokenType.END; type = tokenizer.next()) {
			tokens.add(new Token(type, tokenizer.start(), tokenizer.end(),
					statement.substring(tokenizer.start(), tokenizer.end())));
		}
		return tokens;
	}

	/**
	 * Return what to write in place of a token: nothing, itself twice, and something
	 * else.
	 */
	private static List<String> others(Token token) {
		String text = token.text();
		return switch (token.type()) {
			case WORD, NUMBER -> List.of("", text + " " + text, text + "0");
			case STRING -> List.of("", inside(text, "x"), inside(text, " "));
			case QUOTED_IDENTIFIER -> List.of("", inside(text, "x"), inside(text, " "));
			default -> List.of("", text.equals("?") ? "|" : "?");
		};
	}

	/**
	 * Write something before the last quote, which is that of a dollar quote if it is
	 * one.
	 */
	private static String inside(String text, String more) {
		int last = text.endsWith("$") ? text.lastIndexOf('$', text.length() - 2) : text.length() - 1;
		return text.substring(0, last) + more + text.substring(last);
	}

	private static String changed(String statement, Token token, String other) {
		return statement.substring(0, token.start()) + " " + other + " " + statement.substring(token.end());
	}

	private record Token(TokenType type, int start, int end, String text) {

	}

}
