package io.github.migrationboot.sample.document;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChunkerTests {

	@Test
	void keepsAShortTextInOneChunk() {
		assertThat(new Chunker(20).split("  Hello, world. \n")).containsExactly("Hello, world.");
	}

	@Test
	void keepsParagraphsTogetherWhileTheyFit() {
		assertThat(new Chunker(10).split("one\n\ntwo\n\nthree")).containsExactly("one\n\ntwo", "three");
	}

	@Test
	void takesTheGreatestLengthAsInclusive() {
		assertThat(new Chunker(8).split("one\n\ntwo")).containsExactly("one\n\ntwo");
		assertThat(new Chunker(7).split("one\n\ntwo")).containsExactly("one", "two");
	}

	@Test
	void keepsLinesOfAParagraphTogether() {
		assertThat(new Chunker(7).split("one\ntwo\n\nsix")).containsExactly("one\ntwo", "six");
	}

	@Test
	void seesParagraphsBetweenWindowsLineEndsAndBlankLines() {
		assertThat(new Chunker(3).split("one\r\n\r\ntwo\n \t\nsix")).containsExactly("one", "two", "six");
	}

	@Test
	void cutsALongParagraphBetweenWords() {
		assertThat(new Chunker(9).split("alpha beta gamma delta")).containsExactly("alpha", "beta", "gamma", "delta");
		assertThat(new Chunker(10).split("alpha beta gamma delta")).containsExactly("alpha beta", "gamma", "delta");
	}

	@Test
	void cutsAWordThatIsTooLong() {
		assertThat(new Chunker(4).split("abcdefghij")).containsExactly("abcd", "efgh", "ij");
	}

	@Test
	void cutsNoCharacterInTwo() {
		assertThat(new Chunker(3).split("ab\uD83D\uDE00cd")).containsExactly("ab", "\uD83D\uDE00c", "d");
	}

	@Test
	void findsNothingInBlankText() {
		assertThat(new Chunker(10).split(" \n\n \t")).isEmpty();
	}

	@Test
	void losesAndRepeatsNoWord() {
		String text = "The quick brown fox\n\njumps over the lazy dog. And then it sleeps, for a very long time.\n\nEnd.";
		for (int length = 7; length < 90; length++) {
			assertThat(String.join(" ", new Chunker(length).split(text)).split("\\s+"))
				.containsExactly(text.split("\\s+"));
			int maxLength = length;
			assertThat(new Chunker(length).split(text))
				.allSatisfy((chunk) -> assertThat(chunk).hasSizeLessThanOrEqualTo(maxLength));
		}
	}

	@Test
	void refusesALengthThatASurrogatePairDoesNotFit() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Chunker(1));
	}

}
