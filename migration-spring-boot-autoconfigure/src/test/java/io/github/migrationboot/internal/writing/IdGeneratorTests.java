package io.github.migrationboot.internal.writing;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link IdGenerator} and {@link NamePattern}.
 */
class IdGeneratorTests {

	private static final Map<String, String> TIME = TimeToken.values(ZonedDateTime.parse("2026-01-02T03:04:05+01:00"));

	private static String next(String pattern, String message, String... existing) {
		return new IdGenerator(NamePattern.ofId(pattern)).next(TIME, Slug.of(message, 40), Arrays.asList(existing));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{sequence}              | ''                                | 0001
			{sequence}              | 0001_init 0002 0009_x             | 0010
			{sequence}              | 001 002                           | 003
			{sequence}              | 9999                              | 10000
			{sequence}              | 1975ea83b712 0003                 | 0004
			{sequence}              | 20260101120000 20260102-x         | 0001
			{sequence}_{slug}       | 0001_init                         | 0002_add_users
			v{sequence}_{slug}      | v001_init 0007                    | v002_add_users
			{year}.{sequence}       | 2025.0009 2026.0003               | 2026.0004
			{timestamp}             | ''                                | 20260102030405
			{year}_{month}_{day}_{hour}_{minute}_{second}_{slug} | '' | 2026_01_02_03_04_05_add_users
			{epoch}                 | ''                                | 1767319445
			""")
	void idFollowsThePattern(String pattern, String existing, String expected) {
		assertThat(next(pattern, "add users", existing.split(" "))).isEqualTo(expected);
	}

	@Test
	void hashIsAnotherEachTime() {
		assertThat(List.of(next("{hash}", "m"), next("{hash}", "m"), next("{hash}", "m"))).doesNotHaveDuplicates()
			.allMatch((id) -> id.matches("[0-9a-f]{12}"));
	}

	@Test
	void emptyMessageLeavesNoUnderscore() {
		assertThat(next("{sequence}_{slug}", "")).isEqualTo("0001");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{rev}", "{id}", "{hash", "hash}", "{}", "${hash}{", "{hash}-{ slug }" })
	void patternWithAnotherTokenIsRefused(String pattern) {
		assertThatExceptionOfType(InvalidNamePatternException.class).isThrownBy(() -> NamePattern.ofId(pattern))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("{hash}", "{sequence}", "{slug}", "{year}"));
	}

}
