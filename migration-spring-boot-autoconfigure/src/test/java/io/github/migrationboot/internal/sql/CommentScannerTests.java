package io.github.migrationboot.internal.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommentScanner}.
 */
class CommentScannerTests {

	@ParameterizedTest
	@ValueSource(chars = { ' ', '\t', '\n', '\r', '\f', '\u000b' })
	void whiteSpaceOfTheServerIsSpace(char c) {
		assertThat(CommentScanner.isSpace(c)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(chars = { 'a', '-', '\u00a0', '\u2028', '\u3000', '\ufeff', '\u0008', '\u000e' })
	void everythingElseIsNotSpace(char c) {
		assertThat(CommentScanner.isSpace(c)).isFalse();
	}

	@Test
	void lineCommentEndsBeforeLineFeedOrCarriageReturn() {
		assertThat(CommentScanner.lineCommentEnd("a --b\nc", 2)).isEqualTo(5);
		assertThat(CommentScanner.lineCommentEnd("a --b\rc", 2)).isEqualTo(5);
		assertThat(CommentScanner.lineCommentEnd("a --b\r\nc", 2)).isEqualTo(5);
	}

	@Test
	void lineCommentEndsWithTheText() {
		assertThat(CommentScanner.lineCommentEnd("--b", 0)).isEqualTo(3);
		assertThat(CommentScanner.lineCommentEnd("--", 0)).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "/**/x, 4", "/***/x, 5", "/* ; */x, 7", "/* * / */x, 9", "/*/*/x*/y*/z, 11", "/* /* */ */x, 11",
			"/*/**/*/x, 8", "/* -- */x, 8" })
	void blockCommentEndsWhereTheOutermostOneIsClosed(String text, int end) {
		assertThat(CommentScanner.blockCommentEnd(text, 0)).isEqualTo(end);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/*", "/*/", "/* *", "/* /* */", "/*/*/ */" })
	void blockCommentWithoutEndHasNone(String text) {
		assertThat(CommentScanner.blockCommentEnd(text, 0)).isEqualTo(-1);
	}

}
