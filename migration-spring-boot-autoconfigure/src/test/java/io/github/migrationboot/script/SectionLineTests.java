package io.github.migrationboot.script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.script.SectionLine.Section;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SectionLine}.
 */
class SectionLineTests {

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false,
			value = { "-- upgrade,UPGRADE", "-- upgrade  \t,UPGRADE", "-- downgrade,DOWNGRADE",
					"-- irreversible: the rows are gone,IRREVERSIBLE", "-- irreversible:,IRREVERSIBLE" })
	void readsASectionLine(String line, Section section) {
		assertThat(SectionLine.of(line)).extracting(SectionLine::section, SectionLine::exact)
			.containsExactly(section, true);
	}

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false,
			value = { "--upgrade,UPGRADE", "--  upgrade,UPGRADE", "-- Upgrade,UPGRADE", "-- upgrade:,UPGRADE",
					"-- upgrad,UPGRADE", "--downgrade,DOWNGRADE", "-- DOWNGRADE,DOWNGRADE", "-- dowgnrade,DOWNGRADE",
					"--- downgrade,DOWNGRADE", "-- irreversible,IRREVERSIBLE", "--irreversible: why,IRREVERSIBLE",
					"-- Irreversible: why,IRREVERSIBLE" })
	void takesWhatIsNearlyASectionLineForOne(String line, Section section) {
		assertThat(SectionLine.of(line)).extracting(SectionLine::section, SectionLine::exact)
			.containsExactly(section, false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " -- upgrade", "\t-- downgrade", "-- upgrade the index", "-- downgrade: not yet",
			"-- irreversible changes follow", "select 1; -- upgrade", "-- note", "upgrade", "----", "-- " })
	void leavesOtherLinesAlone(String line) {
		assertThat(SectionLine.of(line)).isNull();
	}

	@Test
	void givesTheReason() {
		assertThat(SectionLine.of("-- irreversible:  see ticket: 12 ")).extracting(SectionLine::reason)
			.isEqualTo("see ticket: 12");
	}

}
