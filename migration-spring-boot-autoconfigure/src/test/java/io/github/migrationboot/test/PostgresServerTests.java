package io.github.migrationboot.test;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostgresServer}.
 */
class PostgresServerTests {

	@Test
	void parseDecodesLoginOfPostgresUrl() {
		assertThat(PostgresServer.parse("postgresql://a%40b:c%3A%25+@db.example:5433/the%20db?sslmode=disable"))
			.isEqualTo(new PostgresServer("db.example", 5433, "a@b", "c:%+", "the db"));
	}

	@Test
	void parseFillsInWhatPostgresUrlLeavesOut() {
		assertThat(PostgresServer.parse("postgres:///"))
			.isEqualTo(new PostgresServer("localhost", 5432, "postgres", "", "postgres"));
	}

	@Test
	void parseTakesLoginOfJdbcUrlFromItsParameters() {
		assertThat(PostgresServer.parse("jdbc:postgresql://db.example:5433/maintenance?user=a&password=b%26"))
			.isEqualTo(new PostgresServer("db.example", 5433, "a", "b&", "maintenance"));
	}

	@Test
	void databaseUrlIsReadBackAsTheSameServer() {
		PostgresServer server = new PostgresServer("db.example", 5433, "a b@", "p@ss:w/rd?%41#&+=;\\'\" $", "x/y");
		assertThat(PostgresServer.parse(server.maintenance().url())).isEqualTo(server);
	}

}
