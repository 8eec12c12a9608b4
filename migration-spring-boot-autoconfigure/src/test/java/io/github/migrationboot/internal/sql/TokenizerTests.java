package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Tokenizer}.
 */
class TokenizerTests {

	@Test
	void tokensAreFoundBetweenBlanksAndComments() {
		assertThat(tokens("/* a */ b -- c\n(\"d\"/**/,'e'); $1 \\f")).containsExactly("WORD b", "OPEN (",
				"QUOTED_IDENTIFIER \"d\"", "SYMBOL ,", "STRING 'e'", "CLOSE )", "SEMICOLON ;", "NUMBER $1",
				"BACKSLASH \\", "WORD f");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'a'", "E'\\''", "e'\\\\'", "B'1'", "b'1'", "X'F'", "x'\\'", "U&'\\'", "u&'a'", "$$;$$",
			"$a$'$a$", "'a'\n 'b'" })
	void stringIsOneTokenWithItsPrefix(String string) {
		assertThat(tokens("," + string + ";")).containsExactly("SYMBOL ,", "STRING " + string, "SEMICOLON ;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a;\"", "U&\"a;\"", "u&\"\"\"\"" })
	void quotedIdentifierIsOneTokenWithItsPrefix(String identifier) {
		assertThat(tokens("," + identifier + ";")).containsExactly("SYMBOL ,", "QUOTED_IDENTIFIER " + identifier,
				"SEMICOLON ;");
	}

	@Test
	void prefixIsNoneWhereItEndsAWord() {
		assertThat(tokens("xe'\\';")).containsExactly("WORD xe", "STRING '\\'", "SEMICOLON ;");
		assertThat(tokens("e '\\';")).containsExactly("WORD e", "STRING '\\'", "SEMICOLON ;");
		assertThat(tokens("u& ';'")).containsExactly("WORD u", "SYMBOL &", "STRING ';'");
	}

	@Test
	void dollarSignInsideAWordOpensNoString() {
		assertThat(tokens("a$$;b$$")).containsExactly("WORD a$$", "SEMICOLON ;", "WORD b$$");
	}

	@Test
	void commentOpensInsideAnOperator() {
		assertThat(tokens("1+/*;*/2@--;\n3")).containsExactly("NUMBER 1", "SYMBOL +", "NUMBER 2", "SYMBOL @",
				"NUMBER 3");
	}

	@Test
	void backslashIsAnEscapeInPlainStringsWhenToldSo() {
		Tokenizer tokenizer = new Tokenizer("'\\'' '\\''", new SourcePosition(1, 1));
		tokenizer.setStandardStrings(false);
		assertThat(tokenizer.next()).isEqualTo(TokenType.STRING);
		assertThat(tokenizer.end()).isEqualTo(4);
	}

	@Test
	void prefixesThatKnowNoEscapeStayAsTheyAreWhenToldSo() {
		Tokenizer tokenizer = new Tokenizer("U&'\\' X'\\' 'a'", new SourcePosition(1, 1));
		tokenizer.setStandardStrings(false);
		tokenizer.next();
		assertThat(tokenizer.end()).isEqualTo(5);
		tokenizer.next();
		assertThat(tokenizer.end()).isEqualTo(10);
	}

	@Test
	void positionIsCountedFromTheOrigin() {
		Tokenizer tokenizer = new Tokenizer("a\r\n  🐘 b", new SourcePosition(7, 3));
		tokenizer.next();
		assertThat(tokenizer.position()).isEqualTo(new SourcePosition(7, 3));
		tokenizer.next();
		tokenizer.next();
		assertThat(tokenizer.position()).isEqualTo(new SourcePosition(8, 5));
		assertThat(tokenizer.position(0)).isEqualTo(new SourcePosition(7, 3));
	}

	private static List<String> tokens(String text) {
		Tokenizer tokenizer = new Tokenizer(text, new SourcePosition(1, 1));
		List<String> tokens = new ArrayList<>();
		for (TokenType type = tokenizer.next(); type != TokenType.END; type = tokenizer.next()) {
			tokens.add(type + " " + text.substring(tokenizer.start(), tokenizer.end()));
		}
		return tokens;
	}

}
