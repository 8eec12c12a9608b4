package io.github.migrationboot.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionTargetTests {

	@ParameterizedTest
	@CsvSource({ "head, HEAD", "heads, HEADS", "base, BASE" })
	void parsesWords(String text, RevisionTarget.Symbol expected) {
		assertThat(RevisionTarget.parse(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "+1, 1", "+12, 12", "-1, -1", "-012, -12" })
	void parsesStepsFromWhereTheDatabaseIs(String text, int steps) {
		assertThat(RevisionTarget.parse(text)).isEqualTo(new RevisionTarget.Relative(steps));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0002_add_users", "ae10", "v1.0", "HEAD", "1" })
	void takesAnythingElseForAnIdentifier(String text) {
		assertThat(RevisionTarget.parse(text)).isEqualTo(new RevisionTarget.Identifier(text));
	}

	@Test
	void whiteSpaceAroundATargetDoesNotMatter() {
		assertThat(RevisionTarget.parse(" heads\n")).isEqualTo(RevisionTarget.Symbol.HEADS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "+0", "-0", "+99999999999", "current", "a:b", "geo@head", "a+1", "a-1", "add-users",
			"+", "-x", "+1x" })
	void refusesWhatIsNoTarget(String text) {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> RevisionTarget.parse(text))
			.satisfies((ex) -> {
				assertThat(ex.getTarget()).isEqualTo(text);
				assertThat(ex.getDescription()).isEqualTo("'" + text + "' is not a valid target: " + ex.getReason());
				assertThat(ex.getAction()).contains("'head', 'heads' or 'base'");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "head", "heads", "base", "+2", "-3", "ae10" })
	void isPrintedAsItIsTyped(String text) {
		assertThat(RevisionTarget.parse(text)).hasToString(text);
	}

}
