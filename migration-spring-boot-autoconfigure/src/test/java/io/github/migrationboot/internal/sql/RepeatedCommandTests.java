package io.github.migrationboot.internal.sql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedCommandTests {

	@ParameterizedTest
	@CsvSource({ "CREATE DATABASE d, 42P04", "create /* a */ tablespace t location '/x', 42710",
			"CREATE SUBSCRIPTION s, 42710", "DROP DATABASE d, 3D000", "DROP TABLESPACE t, 42704",
			"DROP SUBSCRIPTION s, 42704", "ALTER TYPE mood ADD VALUE 'ok', 42710",
			"ALTER SUBSCRIPTION s ADD PUBLICATION p, 42710", "ALTER SUBSCRIPTION \"S\" DROP PUBLICATION p, 42601" })
	void whatExistsOrIsGoneIsDone(String sql, String sqlState) {
		assertThat(RepeatedCommand.isDone(sql, sqlState)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "CREATE DATABASE d, 3D000", "DROP DATABASE d, 42P04", "CREATE DATABASE d,", "DROP TABLE t, 42704",
			"CREATE TYPE t, 42710", "ALTER SYSTEM RESET ALL, 42704", "CREATE DATABASE d, 42501",
			"ALTER SUBSCRIPTION s DROP PUBLICATION p, 42710", "ALTER SUBSCRIPTION s REFRESH PUBLICATION, 42710" })
	void anythingElseIsNot(String sql, String sqlState) {
		assertThat(RepeatedCommand.isDone(sql, sqlState)).isFalse();
	}

}
