package io.github.migrationboot.revision;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.revision.RevisionTarget.Identifier;
import io.github.migrationboot.revision.RevisionTarget.Symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionTargetTests {

	@ParameterizedTest
	@CsvSource({ "head, , HEAD, 0", "heads, , HEADS, 0", "base, , BASE, 0", "current, , CURRENT, 0", "+1, , HERE, 1",
			"-012, , HERE, -12", "head-1, , HEAD, -1", "base+2, , BASE, 2", "current+1, , CURRENT, 1",
			"geo@head, geo, HEAD, 0", "geo@+1, geo, HERE, 1", "geo@base, geo, BASE, 0", "ae10@head-3, ae10, HEAD, -3" })
	void parsesWordsStepsAndBranches(String text, @Nullable String branch, Symbol anchor, int steps) {
		assertThat(RevisionTarget.parse(text)).isEqualTo(new RevisionTarget(branch, anchor, steps));
	}

	@ParameterizedTest
	@CsvSource({ "0002_add_users, , 0002_add_users, 0", "v1.0, , v1.0, 0", "HEAD, , HEAD, 0", "1, , 1, 0",
			"ae10+1, , ae10, 1", "ae10-99, , ae10, -99", "ae10+0, , ae10, 0", "geo@ae10, geo, ae10, 0",
			"geo@ae10-1, geo, ae10, -1" })
	void takesAnythingElseForAnIdentifier(String text, @Nullable String branch, String identifier, int steps) {
		assertThat(RevisionTarget.parse(text)).isEqualTo(new RevisionTarget(branch, new Identifier(identifier), steps));
	}

	@Test
	void parsesLists() {
		assertThat(RevisionTarget.parseList("ae10, geo@head,-1")).hasToString("[ae10, geo@head, -1]");
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> RevisionTarget.parseList("ae10,,b"));
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> RevisionTarget.parseList(""));
	}

	@Test
	void whiteSpaceAroundATargetDoesNotMatter() {
		assertThat(RevisionTarget.parse(" heads\n")).isEqualTo(RevisionTarget.HEADS);
		assertThat(RevisionTarget.parse("geo @ ae10 +1")).hasToString("geo@ae10+1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "+0", "-0", "+99999999999", "@head", "geo@", "geo@+0", "a@b@c", "a++1", "add-users",
			"+", "-x", "+1x", "a+1x", " @a", "a,b" })
	void refusesWhatIsNoTarget(String text) {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> RevisionTarget.parse(text))
			.satisfies((ex) -> {
				assertThat(ex.getTarget()).isEqualTo(text.strip());
				assertThat(ex.getDescription())
					.isEqualTo("'" + text.strip() + "' is not a valid target: " + ex.getReason());
				assertThat(ex.getAction()).contains("'head', 'heads', 'base' or 'current'");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b", ":", "a:", ":head" })
	void refusesARange(String text) {
		assertThatExceptionOfType(RangeNotAllowedException.class).isThrownBy(() -> RevisionTarget.parse(text))
			.satisfies((ex) -> assertThat(ex.getRange()).isEqualTo(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a@b", "a:b", "a-b", "a+b", "a,b", " ", "head", "current" })
	void cannotBeMadeOfNamesThatTheGrammarCannotSay(String name) {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> new Identifier(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a@b", "a,b" })
	void cannotBeOnABranchThatTheGrammarCannotSay(String branch) {
		assertThatExceptionOfType(InvalidTargetException.class)
			.isThrownBy(() -> new RevisionTarget(branch, Symbol.HEAD, 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "head", "heads", "base", "current", "+2", "-3", "ae10", "ae10+1", "geo@head-1", "geo@-1",
			"ae10@base" })
	void isPrintedAsItIsTyped(String text) {
		assertThat(RevisionTarget.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@CsvSource({ "a:b, a, b", "a:, a, ", ":b, , b", ":, , ", "'geo@base : +2', geo@base, +2",
			"'a, b:c,d', 'a,b', 'c,d'" })
	void parsesRanges(String text, @Nullable String start, @Nullable String end) {
		assertThat(RevisionRange.parse(text))
			.isEqualTo(new RevisionRange((start != null) ? RevisionTarget.parseList(start) : List.of(),
					(end != null) ? RevisionTarget.parseList(end) : List.of()))
			.hasToString(((start != null) ? start : "") + ":" + ((end != null) ? end : ""));
	}

	@ParameterizedTest
	@CsvSource({ "a:b, false", "':', false", "current:b, true", "a:current+1, true", "'a,current-1:b', true" })
	void rangeTellsWhetherItNeedsTheDatabase(String text, boolean needed) {
		assertThat(RevisionRange.parse(text).needsDatabase()).isEqualTo(needed);
	}

	@Test
	void aRangeHasOneColon() {
		assertThatExceptionOfType(RangeRequiredException.class).isThrownBy(() -> RevisionRange.parse("ae10"))
			.satisfies((ex) -> {
				assertThat(ex.getTarget()).isEqualTo("ae10");
				assertThat(ex.getDescription()).endsWith("[start]:[end], [start]:, or :[end]");
			});
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> RevisionRange.parse("a:b:c"));
	}

}
