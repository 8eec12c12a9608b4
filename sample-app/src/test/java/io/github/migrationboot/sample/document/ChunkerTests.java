package io.github.migrationboot.sample.document;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How texts are split.
 */
class ChunkerTests {

	@Test
	void paragraphsStayTogetherWhileTheyFit() {
		assertThat(new Chunker(20).split("one\n\ntwo\n\n\nthree four five six")).containsExactly("one\n\ntwo",
				"three four five six");
	}

	@Test
	void longParagraphIsCutBetweenWords() {
		assertThat(new Chunker(9).split("alpha beta gamma")).containsExactly("alpha", "beta", "gamma");
	}

	@Test
	void wordThatIsTooLongIsCutWithoutBreakingCharacters() {
		assertThat(new Chunker(3).split("abcdefg")).containsExactly("abc", "def", "g");
		assertThat(new Chunker(3).split("ab😀cd")).containsExactly("ab", "😀c", "d");
	}

	@Test
	void nothingIsLostAndNothingRepeated() {
		String text = "The quick brown fox\r\n\r\njumps over the lazy dog. ".repeat(50);
		String joined = String.join(" ", new Chunker(64).split(text)).replaceAll("\\s+", " ");
		assertThat(joined).isEqualTo(text.strip().replaceAll("\\s+", " "));
		assertThat(new Chunker(64).split(text)).allSatisfy((chunk) -> assertThat(chunk).hasSizeLessThanOrEqualTo(64));
	}

	@Test
	void blankTextHasNoChunks() {
		assertThat(new Chunker(10).split(" \n\n ")).isEmpty();
	}

}
