package io.github.migrationboot.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.postgresql.util.PSQLState;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Holds the examples of {@link TransactionRules} against the server.
 */
class TransactionRulesIntegrationTests {

	@RegisterExtension
	static final PostgresExtension postgres = PostgresExtension.perClass();

	private Connection connection;

	@BeforeEach
	void beginTransaction() throws SQLException {
		this.connection = postgres.connection();
		this.connection.setAutoCommit(false);
		execute("CREATE TABLE t (a int)");
		execute("CREATE INDEX i ON t (a)");
		execute("CLUSTER t USING i");
		execute("CREATE TABLE p (a int) PARTITION BY LIST (a)");
		execute("CREATE TABLE \"x.y\" PARTITION OF p FOR VALUES IN (1)");
	}

	@AfterEach
	void rollBackTransaction() throws SQLException {
		this.connection.rollback();
		this.connection.close();
	}

	@ParameterizedTest
	@FieldSource("io.github.migrationboot.internal.sql.TransactionExamples#REFUSED")
	void serverRefusesIt(String sql) throws SQLException {
		int since = TransactionExamples.SINCE.getOrDefault(sql, 0);
		Assumptions.assumeTrue(this.connection.getMetaData().getDatabaseMajorVersion() >= since,
				() -> "PostgreSQL has this syntax since version " + since);
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(sql))
			.extracting(SQLException::getSQLState)
			.isEqualTo(PSQLState.ACTIVE_SQL_TRANSACTION.getState());
	}

	@ParameterizedTest
	@FieldSource("io.github.migrationboot.internal.sql.TransactionExamples#ACCEPTED")
	void serverAcceptsIt(String sql) {
		assertThatNoException().isThrownBy(() -> execute(sql));
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
