package io.github.migrationboot.internal.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DollarQuoteScanner}.
 */
class DollarQuoteScannerTests {

	@ParameterizedTest
	@ValueSource(strings = { "$$", "$a$", "$_$", "$a1_$", "$Tag$", "$größe$", "$表$", "$🐘$" })
	void delimiterIsATagBetweenDollarSigns(String delimiter) {
		assertThat(DollarQuoteScanner.delimiterEnd("x " + delimiter + "y$", 2)).isEqualTo(2 + delimiter.length());
	}

	@ParameterizedTest
	@ValueSource(strings = { "$", "$1", "$1$", "$a", "$a b$", "$a-b$", "$ $", "$-$", "$;$" })
	void otherDollarSignsDoNotOpenAString(String text) {
		assertThat(DollarQuoteScanner.delimiterEnd(text, 0)).isEqualTo(-1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "$$$$", "$$ ' ; $$", "$$ $a$ $$", "$a$$a$", "$a$ $$ $b$ $A$ $a $a$", "$a$x$a$", "$a$$$a$",
			"$a$\n;\n$a$", "$b$ $ab$ $a$b$" })
	void stringEndsAtTheSameDelimiter(String string) {
		String text = "x " + string + " $$ $a$ $b$";
		assertThat(DollarQuoteScanner.end(text, 2, DollarQuoteScanner.delimiterEnd(text, 2)))
			.isEqualTo(2 + string.length());
	}

	@Test
	void stringWithoutEndHasNone() {
		assertThat(DollarQuoteScanner.end("$$ a $", 0, 2)).isEqualTo(-1);
		assertThat(DollarQuoteScanner.end("$a$ $A$ $$", 0, 3)).isEqualTo(-1);
	}

}
