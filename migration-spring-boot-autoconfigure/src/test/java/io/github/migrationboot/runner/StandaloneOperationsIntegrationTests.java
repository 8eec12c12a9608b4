package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.migrationboot.operations.InvalidOperationException;
import io.github.migrationboot.test.PostgresExtension;

import static io.github.migrationboot.operations.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link StandaloneOperations}.
 */
class StandaloneOperationsIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void operationsRunOnAConnectionWithoutARevision() throws SQLException {
		try (Connection connection = this.postgres.connection()) {
			StandaloneOperations.of((op) -> {
				op.createTable("t", (table) -> table.column("id", bigint()).primaryKey());
				op.createIndex("t_index").on("t").column("id").concurrently();
				op.data("insert a row", (jdbc) -> jdbc.sql("INSERT INTO t VALUES (1)").update());
			}).run(connection);
			assertThat(connection.isClosed()).isFalse();
		}
		assertThat(this.postgres.jdbcClient().sql("SELECT id FROM t").query(Long.class).list()).containsExactly(1L);
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT to_regclass('alembic_version') IS NULL AND to_regclass('t_index') IS NOT NULL")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void operationsRunInTheTransactionOfTheConnection() throws SQLException {
		try (Connection connection = this.postgres.connection()) {
			connection.setAutoCommit(false);
			StandaloneOperations.of((op) -> op.createTable("t", (table) -> table.column("id", bigint())))
				.run(connection);
			connection.rollback();
			connection.setAutoCommit(true);
		}
		assertThat(this.postgres.jdbcClient().sql("SELECT to_regclass('t') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void sqlIsAsAScriptHoldsIt() {
		assertThat(StandaloneOperations.of((op) -> {
			op.dropTable("Old");
			op.data("count", (jdbc) -> {
			}).offline("SELECT 1");
		}).sql()).containsExactly("DROP TABLE \"Old\";", "SELECT 1");
	}

	@Test
	void whatNeedsARevisionOrHasNoSqlIsRefused() {
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> StandaloneOperations
				.of((op) -> op.backfill("t").key("id").sql("UPDATE t SET a = 1 WHERE {range}")))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("revision"));
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> StandaloneOperations.of((op) -> op.data("count", (jdbc) -> {
			})).sql())
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("count"));
	}

	@Test
	void rowsBehindACopyAreRefused() throws SQLException {
		try (Connection connection = this.postgres.connection()) {
			assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(
					() -> StandaloneOperations.of((op) -> op.execute("COPY t FROM stdin;\n1\n\\.\n")).run(connection))
				.satisfies((ex) -> assertThat(ex.getAction()).contains("bulkInsert"));
		}
	}

}
