package io.github.migrationboot.internal.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatementSplitter} with what {@code psql} once sent for the same
 * files.
 */
class ScriptCorpusTests {

	private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

	static Stream<Path> all() throws IOException {
		return ScriptCorpus.all();
	}

	@ParameterizedTest
	@MethodSource("all")
	void statementsAreTheQueriesThatPsqlSends(Path script) throws IOException {
		List<String> queries = ScriptCorpus.withoutEmpty(ScriptCorpus.expectedQueries(script));
		List<String> statements = sql(StatementSplitter.split(ScriptCorpus.read(script), 1));
		assertThat(statements).hasSameSizeAs(queries);
		for (int i = 0; i < queries.size(); i++) {
			assertThat(statements.get(i)).matches(same(queries.get(i)), "is what psql sends: " + queries.get(i));
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void statementsStandInTheScriptAtTheirLineAndColumn(Path script) throws IOException {
		String text = ScriptCorpus.read(script).replace("\uFEFF", "");
		List<Integer> lines = lineStarts(text);
		for (SqlStatement statement : StatementSplitter.split(text, 1)) {
			int line = lines.get(statement.line() - 1);
			assertThat(text.substring(text.offsetByCodePoints(line, statement.column() - 1)))
				.startsWith(statement.sql());
		}
	}

	@Test
	void corpusIsThere() throws IOException {
		assertThat(ScriptCorpus.all()).hasSizeGreaterThan(40);
	}

	private static Predicate<String> same(String query) {
		return (statement) -> ScriptCorpus.isSame(query, statement);
	}

	private static List<String> sql(List<SqlStatement> statements) {
		return statements.stream().map(SqlStatement::sql).toList();
	}

	private static List<Integer> lineStarts(String text) {
		List<Integer> starts = new ArrayList<>(List.of(0));
		Matcher matcher = LINE_END.matcher(text);
		while (matcher.find()) {
			starts.add(matcher.end());
		}
		return starts;
	}

}
