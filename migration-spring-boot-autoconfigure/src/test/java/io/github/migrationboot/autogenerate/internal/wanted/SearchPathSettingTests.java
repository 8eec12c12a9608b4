package io.github.migrationboot.autogenerate.internal.wanted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SearchPathSetting}.
 */
class SearchPathSettingTests {

	@ParameterizedTest
	@ValueSource(strings = { "SET search_path TO audit", "set local search_path = 'audit', public",
			"SET SESSION search_path = \"$user\", audit", "SELECT set_config('search_path', 'audit, public', false)",
			"SELECT pg_catalog.set_config('search_path', '\"audit\"', false)", "SET search_path = pg_catalog, audit" })
	void firstSchemaIsTheOneThatObjectsAreCreatedIn(String sql) {
		assertThat(SearchPathSetting.schema(sql)).isEqualTo("audit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SET search_path TO DEFAULT", "SELECT pg_catalog.set_config('search_path', '', false)",
			"RESET search_path", "RESET ALL", "SET search_path = ''" })
	void pathWithoutSchemasIsSetToo(String sql) {
		assertThat(SearchPathSetting.isSetBy(sql)).isTrue();
		assertThat(SearchPathSetting.schema(sql)).isNull();
	}

	@Test
	void othersSetNoPath() {
		assertThat(SearchPathSetting.isSetBy("SET check_function_bodies = false")).isFalse();
		assertThat(SearchPathSetting.isSetBy("SELECT set_config('work_mem', '1MB', false)")).isFalse();
		assertThat(SearchPathSetting.isSetBy("CREATE TABLE search_path ()")).isFalse();
	}

}
