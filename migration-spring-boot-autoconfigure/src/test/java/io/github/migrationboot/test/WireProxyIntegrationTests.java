package io.github.migrationboot.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link WireProxy}.
 */
class WireProxyIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private WireProxy proxy;

	@BeforeEach
	void startProxy() {
		this.proxy = WireProxy.to(this.postgres.database());
		this.postgres.jdbcClient().sql("CREATE TABLE numbers (n int)").update();
	}

	@AfterEach
	void stopProxy() {
		this.proxy.close();
	}

	@Test
	void connectingCostsNothingButItsStart() throws SQLException {
		connect("").close();
		assertThat(this.proxy.connections()).isEqualTo(1);
		assertThat(this.proxy.startupRoundTrips()).isEqualTo(2);
		assertThat(this.proxy.roundTrips()).isZero();
		assertThat(this.proxy.statements()).isEmpty();
		assertThat(this.proxy.implicitCommits()).isZero();
	}

	@Test
	void connectingToKnownVersionSparesTheDriversSettings() throws SQLException {
		connect("?assumeMinServerVersion=12&sslmode=disable").close();
		assertThat(this.proxy.startupRoundTrips()).isEqualTo(1);
	}

	@Test
	void statementWithoutTransactionIsOneRoundTripAndOneImplicitCommit() throws SQLException {
		try (Connection connection = connect("")) {
			run(connection, "INSERT INTO numbers VALUES (1)");
		}
		assertThat(this.proxy.statements()).containsExactly("INSERT INTO numbers VALUES (1)");
		assertThat(this.proxy.roundTrips()).isEqualTo(1);
		assertThat(this.proxy.implicitCommits()).isEqualTo(1);
		assertThat(this.proxy.commits()).isZero();
	}

	@Test
	void transactionIsOneCommit() throws SQLException {
		try (Connection connection = connect("")) {
			connection.setAutoCommit(false);
			run(connection, "INSERT INTO numbers VALUES (1)");
			run(connection, "SAVEPOINT s");
			run(connection, "ROLLBACK TO SAVEPOINT s");
			run(connection, "INSERT INTO numbers VALUES (2)");
			connection.commit();
		}
		assertThat(this.proxy.statements()).startsWith("BEGIN", "INSERT INTO numbers VALUES (1)").endsWith("COMMIT");
		assertThat(this.proxy.roundTrips()).isEqualTo(5);
		assertThat(this.proxy.commits()).isEqualTo(1);
		assertThat(this.proxy.implicitCommits()).isZero();
	}

	@Test
	void requestsSentTogetherAreOneRoundTrip() throws SQLException {
		String sql = "INSERT INTO numbers SELECT length('%s')".formatted("x".repeat(100_000));
		try (Connection connection = connect("")) {
			connection.setAutoCommit(false);
			run(connection, sql);
			assertThat(this.proxy.statements()).containsExactly("BEGIN", sql);
			assertThat(this.proxy.roundTrips()).isEqualTo(1);
			connection.rollback();
		}
	}

	@Test
	void transactionThatFailsIsNoCommit() throws SQLException {
		try (Connection connection = connect("")) {
			connection.setAutoCommit(false);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(connection, "SELECT 1 / 0"));
			connection.commit();
			connection.setAutoCommit(true);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(connection, "SELECT 1 / 0"));
		}
		assertThat(this.proxy.commits() + this.proxy.implicitCommits()).isZero();
	}

	@Test
	void scriptInOneMessageIsOneRoundTrip() throws SQLException {
		String script = "BEGIN; INSERT INTO numbers VALUES (1); COMMIT; INSERT INTO numbers VALUES (2)";
		try (Connection connection = connect("?preferQueryMode=simple")) {
			run(connection, script);
		}
		assertThat(this.proxy.roundTrips()).isEqualTo(1);
		assertThat(this.proxy.statements()).containsExactly(script);
		assertThat(this.proxy.commits()).isEqualTo(1);
		assertThat(this.proxy.implicitCommits()).isEqualTo(1);
	}

	@Test
	void batchIsOneRoundTripAndListsEachExecution() throws SQLException {
		try (Connection connection = connect("");
				PreparedStatement statement = connection.prepareStatement("INSERT INTO numbers VALUES (?)")) {
			for (int number = 0; number < 3; number++) {
				statement.setInt(1, number);
				statement.addBatch();
			}
			statement.executeBatch();
		}
		assertThat(this.proxy.statements()).hasSize(3).containsOnly("INSERT INTO numbers VALUES ($1)");
		assertThat(this.proxy.roundTrips()).isEqualTo(1);
	}

	@Test
	void preparedStatementIsListedEachTimeItRuns() throws SQLException {
		try (Connection connection = connect("?prepareThreshold=1");
				PreparedStatement statement = connection.prepareStatement("SELECT 1")) {
			statement.execute();
			statement.execute();
		}
		assertThat(this.proxy.statements()).containsExactly("SELECT 1", "SELECT 1");
		assertThat(this.proxy.roundTrips()).isEqualTo(2);
	}

	@Test
	void resetForgetsWhatWasCounted() throws SQLException {
		try (Connection connection = connect("")) {
			run(connection, "SELECT 1");
			this.proxy.reset();
			run(connection, "SELECT 2");
		}
		assertThat(this.proxy.connections()).isZero();
		assertThat(this.proxy.startupRoundTrips()).isZero();
		assertThat(this.proxy.roundTrips()).isEqualTo(1);
		assertThat(this.proxy.statements()).containsExactly("SELECT 2");
	}

	@Test
	void cutAfterTheCommitLeavesItDoneAndTheClientInDoubt() throws SQLException {
		try (Connection connection = connect("?preferQueryMode=simple")) {
			connection.setAutoCommit(false);
			run(connection, "INSERT INTO numbers VALUES (1)");
			this.proxy.cutAfter(1);
			assertThatExceptionOfType(SQLException.class).isThrownBy(connection::commit);
		}
		assertThat(this.proxy.wasCut()).isTrue();
		Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(numbers()).isEqualTo(1));
	}

	@Test
	void cutBeforeTheCommitLeavesNothing() throws SQLException {
		try (Connection connection = connect("?preferQueryMode=simple")) {
			connection.setAutoCommit(false);
			this.proxy.cutAfter(2);
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> run(connection, "INSERT INTO numbers VALUES (1)"));
		}
		assertThat(this.proxy.wasCut()).isTrue();
		assertThat(numbers()).isZero();
	}

	@Test
	void cutBehindTheLastAnswerIsNoticedAtTheNextStatement() throws SQLException {
		try (Connection connection = connect("?preferQueryMode=simple")) {
			this.proxy.reset();
			run(connection, "SELECT 1");
			int answers = this.proxy.serverMessages();
			assertThat(answers).isGreaterThan(3);
			this.proxy.cutAfterAnswer(answers);
			run(connection, "SELECT 1");
			assertThat(this.proxy.wasCut()).isTrue();
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(connection, "SELECT 1"));
		}
	}

	@Test
	void cutInAnAnswerLeavesTheClientInDoubtAboutWhatIsDone() throws SQLException {
		try (Connection connection = connect("?preferQueryMode=simple")) {
			this.proxy.cutAfterAnswer(1);
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> run(connection, "INSERT INTO numbers VALUES (1)"));
		}
		assertThat(this.proxy.wasCut()).isTrue();
		assertThat(numbers()).isEqualTo(1);
	}

	@Test
	void connectionAfterTheCutWorks() throws SQLException {
		try (Connection connection = connect("")) {
			this.proxy.cutAfter(1);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(connection, "SELECT 1"));
		}
		try (Connection connection = connect("")) {
			run(connection, "SELECT 1");
		}
	}

	@Test
	void cancelReachesTheServer() throws SQLException {
		try (Connection connection = connect(""); Statement statement = connection.createStatement()) {
			statement.setQueryTimeout(1);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("SELECT pg_sleep(20)"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("57014"));
		}
		assertThat(this.proxy.connections()).isEqualTo(1);
	}

	private Connection connect(String parameters) throws SQLException {
		return DriverManager.getConnection(this.proxy.jdbcUrl(this.postgres.database().name()) + parameters,
				this.postgres.username(), this.postgres.password());
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private int numbers() {
		return this.postgres.jdbcClient().sql("SELECT count(*) FROM numbers").query(Integer.class).single();
	}

}
