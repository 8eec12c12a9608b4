package io.github.migrationboot.test;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.TestExecutionResultConditions;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PostgresExtension}.
 */
class PostgresExtensionIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void eachTestHasAnEmptyDatabase() {
		this.postgres.jdbcClient().sql("CREATE TABLE only_here ()").update();
		assertThat(tables(this.postgres.jdbcClient())).isEqualTo(1);
	}

	@Test
	void eachTestHasAnEmptyDatabaseAlsoTheNextOne() {
		eachTestHasAnEmptyDatabase();
	}

	@Test
	void urlInPostgresFormLeadsToTheSameDatabase() {
		PostgresServer parsed = PostgresServer.parse(this.postgres.url());
		assertThat(parsed.username()).isEqualTo(this.postgres.username());
		assertThat(parsed.password()).isEqualTo(this.postgres.password());
		assertThat(parsed.maintenance().jdbcUrl()).isEqualTo(this.postgres.jdbcUrl());
	}

	@Test
	void databaseNameMayNeedQuoting() {
		TestDatabase database = this.postgres.newDatabase("Ein \"x\" / 100%+?");
		assertThat(database.jdbcClient().sql("SELECT current_database()").query(String.class).single())
			.isEqualTo(database.name());
	}

	@Test
	void roleLogsInWithItsOwnPasswordOnly() throws SQLException {
		this.postgres.createRole("some one", "it's");
		try (Connection connection = this.postgres.database().dataSource("some one", "it's").getConnection()) {
			assertThat(connection.isValid(1)).isTrue();
		}
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> this.postgres.database().dataSource("some one", "its").getConnection())
			.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
	}

	@AfterEach
	void closeTheLeak() throws SQLException {
		if (ExtensionCases.LeakingCase.leaked != null) {
			ExtensionCases.LeakingCase.leaked.close();
		}
	}

	@Test
	void connectionLeftOpenFailsTheTest() {
		EngineTestKit.engine("junit-jupiter")
			.selectors(DiscoverySelectors.selectClass(ExtensionCases.LeakingCase.class))
			.execute()
			.testEvents()
			.assertThatEvents()
			.haveExactly(1,
					EventConditions.finishedWithFailure(TestExecutionResultConditions.instanceOf(AssertionError.class),
							TestExecutionResultConditions.message((text) -> text.contains("SELECT 'the leak'"))));
	}

	@Test
	void databaseOfATestIsGoneAfterIt() {
		EngineTestKit.engine("junit-jupiter")
			.selectors(DiscoverySelectors.selectClass(ExtensionCases.NamingCase.class))
			.execute()
			.testEvents()
			.assertStatistics((statistics) -> statistics.succeeded(1));
		assertThat(ExtensionCases.NamingCase.name).isNotNull();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT datname FROM pg_database WHERE datname = ?")
			.param(ExtensionCases.NamingCase.name)
			.query(String.class)
			.list()).isEmpty();
	}

	private static int tables(JdbcClient client) {
		return client.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").query(Integer.class).single();
	}

}
