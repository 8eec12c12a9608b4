package io.github.migrationboot.internal.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WordScanner}.
 */
class WordScannerTests {

	@ParameterizedTest
	@ValueSource(strings = { "a", "_a1", "a$b$", "größe", "名前", "🐘x", "A_$1" })
	void wordEndsBeforeWhatCannotGoOnAnIdentifier(String word) {
		for (String next : new String[] { "", " ", ";", "'", "\"", "(", "-", "." }) {
			assertThat(WordScanner.wordEnd("(" + word + next, 1)).isEqualTo(1 + word.length());
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "12;, 2", "0x1F), 4", "1_000 , 5", "1e10+, 4", "1.5, 1", "1$$, 1", "$1, 2", "$12$$, 3",
			"$1+$2, 2" })
	void numberEndsBeforeADollarSignAndPunctuation(String text, int end) {
		assertThat(WordScanner.numberEnd(text, 0)).isEqualTo(end);
	}

	@Test
	void keywordIsFoundInAnyCase() {
		assertThat(WordScanner.isKeyword("x cReAtE y", 2, 8, "CREATE")).isTrue();
		assertThat(WordScanner.isKeyword("created", 0, 7, "CREATE")).isFalse();
		assertThat(WordScanner.isKeyword("creat", 0, 5, "CREATE")).isFalse();
	}

	@Test
	void onlyAsciiLettersHaveACase() {
		assertThat(WordScanner.isKeyword("\u0131ndex", 0, 5, "INDEX")).isFalse();
		assertThat(WordScanner.isKeyword("bac\u212A", 0, 4, "BACK")).isFalse();
	}

}
