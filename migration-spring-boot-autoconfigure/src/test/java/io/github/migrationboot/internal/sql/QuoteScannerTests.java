package io.github.migrationboot.internal.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link QuoteScanner}.
 */
class QuoteScannerTests {

	@ParameterizedTest
	@ValueSource(strings = { "''", "'a'", "'a;b'", "''''", "'a''b'", "'\\'", "'-- /* $$ \"'", "'a\nb'", "'a'\n'b'",
			"'a' -- x\n  'b''c'", "'a'\r'b'" })
	void plainStringEndsAtItsLastQuote(String string) {
		assertThat(QuoteScanner.stringEnd("x" + string + " 'y'", 1, false)).isEqualTo(1 + string.length());
	}

	@ParameterizedTest
	@ValueSource(strings = { "''", "'a\\'b'", "'a''b'", "'\\\\'", "'\\\\\\''", "'\\u0027\\x27'", "'a'\n'b\\'c'" })
	void escapeStringEndsAtItsLastQuote(String string) {
		assertThat(QuoteScanner.stringEnd("x" + string + " 'y'", 1, true)).isEqualTo(1 + string.length());
	}

	@Test
	void stringIsCutIntoItsParts() {
		assertThat(QuoteScanner.parts("x'a' -- 'y'\n\n 'b''c' 'd'", 1, false)).containsExactly("'a'", "'b''c'");
		assertThat(QuoteScanner.parts("'a\\'\n'", 0, true)).containsExactly("'a\\'\n'");
		assertThat(QuoteScanner.parts("''", 0, false)).containsExactly("''");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "'a", "'a''", "'a'\n'b" })
	void plainStringWithoutEndHasNone(String string) {
		assertThat(QuoteScanner.stringEnd(string, 0, false)).isEqualTo(-1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "'a\\'", "'\\", "'\\\\\\'" })
	void escapeStringWithoutEndHasNone(String string) {
		assertThat(QuoteScanner.stringEnd(string, 0, true)).isEqualTo(-1);
	}

	@Test
	void stringGoesOnAfterALineEnd() {
		assertThat(QuoteScanner.continuation("\n'b'", 0)).isEqualTo(1);
		assertThat(QuoteScanner.continuation(" \r\n\t 'b'", 0)).isEqualTo(5);
		assertThat(QuoteScanner.continuation(" -- x\n-- y\n 'b'", 0)).isEqualTo(12);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " 'b'", "\n", "\nb'", "\n/* */ 'b'", " -- 'b'", "\n-'b'", "\nE'b'" })
	void stringDoesNotGoOnOtherwise(String text) {
		assertThat(QuoteScanner.continuation(text, 0)).isEqualTo(-1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a\"", "\"a;b\"", "\"a\"\"b\"", "\"\"\"\"", "\"\\\"", "\"'\"", "\"a\nb\"" })
	void quotedIdentifierEndsAtItsLastQuote(String identifier) {
		assertThat(QuoteScanner.identifierEnd("x" + identifier + " \"y\"", 1)).isEqualTo(1 + identifier.length());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "\"a", "\"a\"\"" })
	void quotedIdentifierWithoutEndHasNone(String identifier) {
		assertThat(QuoteScanner.identifierEnd(identifier, 0)).isEqualTo(-1);
	}

}
