package io.github.migrationboot.revision.internal;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTests {

	@ParameterizedTest
	@CsvSource({ "0002_add_user, 0002_add_users", "0002_add_usres, 0002_add_users", "0002, 0002_add_users",
			"0001_init_schema, 0001_init", "GEO, geo", "xgeo, geo" })
	void suggestsWhatIsAFewKeystrokesAwayOrBeginsAlike(String typed, String meant) {
		assertThat(Suggestions.of(typed, List.of("0001_init", "0002_add_users", "geo"))).containsExactly(meant);
	}

	@ParameterizedTest
	@CsvSource({ "gone, geo", "0002_drop_roles, 0002_add_users", "'', geo", "a, b1c2d3" })
	void suggestsNothingThatIsFarAway(String typed, String candidate) {
		assertThat(Suggestions.of(typed, List.of(candidate))).isEmpty();
	}

	@Test
	void suggestsAtMostThreeNamesBestFirst() {
		assertThat(
				Suggestions.of("abcdefghi", List.of("abcdefxyz", "abcdefghz", "abcdefgyz", "abcdefghi", "bbcdefghi")))
			.containsExactly("abcdefghi", "abcdefghz", "bbcdefghi");
	}

}
