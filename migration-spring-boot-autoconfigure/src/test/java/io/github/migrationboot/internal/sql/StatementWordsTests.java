package io.github.migrationboot.internal.sql;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatementWords}.
 */
class StatementWordsTests {

	@Test
	void acceptStepsOverKeywordsOnlyIfAllOfThemAreNext() {
		StatementWords words = words("drop Index x");
		assertThat(words.accept("DROP", "TABLE")).isFalse();
		assertThat(words.accept("DROP", "INDEX")).isTrue();
		assertThat(words.atEnd()).isFalse();
		assertThat(words.accept("X")).isTrue();
		assertThat(words.atEnd()).isTrue();
		assertThat(words.accept("X")).isFalse();
	}

	@Test
	void quotedIdentifierIsNoKeyword() {
		assertThat(words("\"DROP\"").accept("DROP")).isFalse();
	}

	@Test
	void nameMayHaveASchema() {
		assertThat(words("a . \"b.c\" x").name().accept("X")).isTrue();
		assertThat(words("a x").name().accept("X")).isTrue();
	}

	@Test
	void findStepsPastAnythingElse() {
		StatementWords words = words("COPY t (a) FROM STDIN WITH x");
		assertThat(words.find("FROM", "STDIN")).isTrue();
		assertThat(words.accept("WITH")).isTrue();
		assertThat(words.find("FROM")).isFalse();
	}

	@Test
	void optionsHaveValuesWithOrWithoutEqualsSign() {
		StatementWords words = words("(VERBOSE, a OFF, b = 'X', \"C\" = 1, d) t");
		assertThat(words.options()).isEqualTo(Map.of("verbose", "true", "a", "off", "b", "x", "c", "1", "d", "true"));
		assertThat(words.accept("T")).isTrue();
	}

	@Test
	void optionsAreEmptyWhereThereAreNone() {
		StatementWords words = words("t");
		assertThat(words.options()).isEmpty();
		assertThat(words.accept("T")).isTrue();
		assertThat(words("()").options()).isEmpty();
	}

	@Test
	void restartGoesBackToTheFirstWord() {
		StatementWords words = words("a b");
		words.skip();
		assertThat(words.restart().accept("A", "B")).isTrue();
	}

	@Test
	void beginningIsReadWithoutTheRest() {
		assertThat(words("DROP INDEX i 'not closed").accept("DROP", "INDEX")).isTrue();
	}

	private static StatementWords words(String sql) {
		return new StatementWords(sql, true);
	}

}
