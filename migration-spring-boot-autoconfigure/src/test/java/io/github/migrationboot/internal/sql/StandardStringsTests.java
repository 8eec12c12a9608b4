package io.github.migrationboot.internal.sql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StandardStrings} and {@link ServerBoolean}.
 */
class StandardStringsTests {

	@ParameterizedTest
	@ValueSource(strings = { "SET standard_conforming_strings = off", "set Standard_Conforming_Strings to OFF",
			"SET SESSION standard_conforming_strings TO 'off'", "SET LOCAL standard_conforming_strings=false",
			"SET \"standard_conforming_strings\" = 0", "SET /* x */ standard_conforming_strings = -- x\n no",
			"SET standard_conforming_strings = f", "SET standard_conforming_strings = of" })
	void turnsOff(String sql) {
		assertThat(StandardStrings.after(new StatementWords(sql, true), true)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SET standard_conforming_strings = on", "SET standard_conforming_strings TO true",
			"SET standard_conforming_strings TO DEFAULT", "RESET standard_conforming_strings", "reset all",
			"SET standard_conforming_strings = '1'" })
	void turnsOn(String sql) {
		assertThat(StandardStrings.after(new StatementWords(sql, false), false)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SET escape_string_warning = off", "SELECT standard_conforming_strings = off", "RESET x",
			"UPDATE a SET standard_conforming_strings = off", "SET standard_conforming_strings", "SET" })
	void leavesAlone(String sql) {
		assertThat(StandardStrings.after(new StatementWords(sql, true), true)).isTrue();
		assertThat(StandardStrings.after(new StatementWords(sql, false), false)).isFalse();
	}

}
