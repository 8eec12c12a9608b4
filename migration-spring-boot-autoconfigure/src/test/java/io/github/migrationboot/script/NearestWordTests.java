package io.github.migrationboot.script;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NearestWord}.
 */
class NearestWordTests {

	private static final List<String> WORDS = List.of("upgrade", "downgrade");

	@Test
	void findsAWordTwoKeystrokesAway() {
		assertThat(NearestWord.of("dwongrade", WORDS)).isEqualTo("downgrade");
		assertThat(NearestWord.of("upgrad", WORDS)).isEqualTo("upgrade");
		assertThat(NearestWord.of("uupgradee", WORDS)).isEqualTo("upgrade");
	}

	@Test
	void ignoresCase() {
		assertThat(NearestWord.of("UpGrade", WORDS)).isEqualTo("upgrade");
	}

	@Test
	void findsNothingFurtherAway() {
		assertThat(NearestWord.of("upgradable", WORDS)).isNull();
		assertThat(NearestWord.of("note", WORDS)).isNull();
	}

	@Test
	void prefersTheNearerWord() {
		assertThat(NearestWord.of("bat", List.of("bird", "bet", "bit"))).isEqualTo("bet");
	}

}
