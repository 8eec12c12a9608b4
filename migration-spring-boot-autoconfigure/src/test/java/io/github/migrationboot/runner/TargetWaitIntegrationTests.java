package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.UnknownDatabaseRevisionException;
import io.github.migrationboot.test.DatabaseSnapshot;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Waiting for someone else to migrate.
 */
@ExtendWith(OutputCaptureExtension.class)
class TargetWaitIntegrationTests {

	private static final TestRevision FIRST = TestRevision.sql("first", "", "CREATE TABLE first ()",
			"DROP TABLE first");

	private static final TestRevision SECOND = TestRevision.sql("second", "first", "CREATE TABLE second ()",
			"DROP TABLE second");

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Duration SHORT = Duration.ofMillis(200);

	private static final Duration POLL = Duration.ofMillis(10);

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@BeforeEach
	void logAtInfo() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(TargetWait.class.getName(), LogLevel.INFO);
	}

	private Migrations migrations(DataSource dataSource) {
		return TestRevision.migrations(dataSource, FIRST, SECOND);
	}

	private Migrations migrations() {
		return migrations(this.postgres.dataSource());
	}

	private CompletableFuture<Void> migrateOnceWaitedFor(CapturedOutput output) {
		return CompletableFuture.runAsync(() -> {
			Awaitility.await().until(() -> output.getAll().contains("Waiting for the database"));
			migrations().upgrade();
		});
	}

	@Test
	void waitEndsWhenAnotherSessionHasMigratedAndSaysSoOnce(CapturedOutput output) {
		CompletableFuture<Void> migration = migrateOnceWaitedFor(output);
		migrations().await(LONG, POLL);
		assertThat(migrations().pending()).isEmpty();
		migration.join();
		assertThat(output.toString().lines().filter((line) -> line.contains("TargetWait"))).hasSize(2)
			.first()
			.asString()
			.containsPattern("Waiting for the database to be at \"head\", for (59\\.\\d|60\\.0) s at most: "
					+ "2 revisions are pending, first, second");
		assertThat(output).containsPattern("The database is at \"head\" after 0\\.[1-9]|after [1-9]");
	}

	@Test
	void waitForADatabaseThatIsThereIsOneQuestionAndNoWord(CapturedOutput output) {
		migrations().upgrade();
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			migrations(through(proxy)).await(LONG, POLL);
			assertThat(proxy.connections()).isEqualTo(1);
			assertThat(proxy.roundTrips()).isEqualTo(1);
		}
		assertThat(output).doesNotContain("The database is at", "Waiting for");
	}

	@Test
	void waitThatIsTooLongNamesWhatIsPendingAndHasWrittenNothing() {
		TestRevision.migrations(this.postgres.dataSource(), FIRST).upgrade();
		List<String> before = DatabaseSnapshot.take(this.postgres.jdbcClient());
		assertThatExceptionOfType(WaitTimeoutException.class).isThrownBy(() -> migrations().await(SHORT, POLL))
			.satisfies((ex) -> {
				assertThat(ex.getPending()).extracting(RevisionNode::id).containsExactly("second");
				assertThat(ex.getWaited()).isBetween(SHORT, LONG);
				assertThat(ex.getDescription()).endsWith("1 revision is pending, second.");
				assertThat(ex.getAction()).contains("migrations upgrade head", "migration.wait.timeout");
			});
		assertThat(DatabaseSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	@Test
	void waitOfNothingAsksOnce() {
		assertThatExceptionOfType(WaitTimeoutException.class)
			.isThrownBy(() -> migrations().await(Duration.ZERO, Duration.ofMinutes(1)));
	}

	@Test
	void runningMigrationIsNotWaitedForWithItsLock() {
		TestRevision slow = TestRevision.sql("slow", "", "SELECT pg_sleep(0.7)", "SELECT 1");
		CompletableFuture<MigrationReport> migration = CompletableFuture
			.supplyAsync(() -> TestRevision.migrations(this.postgres.dataSource(), slow).upgrade());
		TestRevision.migrations(this.postgres.dataSource(), slow).await(LONG, POLL);
		assertThat(migration.join().steps()).hasSize(1);
	}

	@Test
	void serverThatDoesNotRunYetIsWaitedFor(CapturedOutput output) {
		migrations().upgrade();
		migrations(refusingTwice()).await(LONG, POLL);
		assertThat(output).containsPattern("for (59\\.\\d|60\\.0) s at most: No connection to the database: ")
			.contains("(SQLSTATE 08001)", "The database is at \"head\"");
	}

	@Test
	void serverThatIsLostInTheMiddleOfAQuestionIsWaitedFor() {
		migrations().upgrade();
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			proxy.cutAfterRequest(1);
			migrations(through(proxy)).await(LONG, POLL);
			assertThat(proxy.wasCut()).isTrue();
			assertThat(proxy.connections()).isEqualTo(2);
		}
	}

	@Test
	void lossInAnyQuestionAboutAnEmptyDatabaseIsOneThatPasses() {
		int request = 0;
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			boolean cut = true;
			while (cut) {
				request++;
				proxy.cutAfterRequest(request);
				try {
					assertThat(migrations(through(proxy)).pending()).hasSize(2);
				}
				catch (DatabaseUnavailableException ex) {
					assertThat(ex.isPassing()).as("request %d", request).isTrue();
				}
				cut = proxy.wasCut();
			}
		}
		assertThat(request).isGreaterThan(2);
	}

	@Test
	void serverThatNeverAnswersIsNamedWhenTheTimeIsOver() {
		DataSource nobody = new DriverManagerDataSource("jdbc:postgresql://localhost:1/nobody", "nobody", "");
		assertThatExceptionOfType(WaitTimeoutException.class).isThrownBy(() -> migrations(nobody).await(SHORT, POLL))
			.withCauseInstanceOf(DatabaseUnavailableException.class)
			.satisfies((ex) -> {
				assertThat(ex.getPending()).isEmpty();
				assertThat(ex.getDescription()).contains("No connection to the database");
				assertThat(ex.getAction()).contains("Check that the server runs");
			});
	}

	@Test
	void whatDoesNotPassByItselfIsNotWaitedFor() {
		DataSource missing = new DriverManagerDataSource(
				this.postgres.jdbcUrl().replace(this.postgres.database().name(), "missing"), this.postgres.username(),
				this.postgres.password());
		assertThatExceptionOfType(DatabaseUnavailableException.class)
			.isThrownBy(() -> migrations(missing).await(LONG, POLL))
			.satisfies((ex) -> assertThat(ex.getSqlState()).isEqualTo("3D000"));
		this.postgres.createRole("waiting", "right");
		DataSource refused = new DriverManagerDataSource(this.postgres.jdbcUrl(), "waiting", "wrong");
		assertThatExceptionOfType(DatabaseUnavailableException.class)
			.isThrownBy(() -> migrations(refused).await(LONG, POLL))
			.satisfies((ex) -> assertThat(ex.getSqlState()).isEqualTo("28P01"));
	}

	@Test
	void databaseOfANewerBuildIsNotWaitedFor() {
		migrations().upgrade();
		Migrations older = TestRevision.migrations(this.postgres.dataSource(), FIRST);
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class).isThrownBy(() -> older.await(LONG, POLL))
			.satisfies((ex) -> assertThat(ex.getRows()).containsExactly("second"));
	}

	@Test
	void interruptedWaitEndsAndTheThreadStaysInterrupted() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(WaitInterruptedException.class).isThrownBy(() -> migrations().await(LONG, POLL));
		assertThat(Thread.interrupted()).isTrue();
	}

	private DataSource through(WireProxy proxy) {
		return new DriverManagerDataSource(proxy.jdbcUrl(this.postgres.database().name()), this.postgres.username(),
				this.postgres.password());
	}

	/**
	 * Leads to a port where nobody listens, and then to the database.
	 */
	private DataSource refusingTwice() {
		DataSource nobody = new DriverManagerDataSource("jdbc:postgresql://localhost:1/nobody", "nobody", "");
		DataSource database = this.postgres.dataSource();
		AtomicInteger tries = new AtomicInteger();
		return new AbstractDataSource() {

			@Override
			public Connection getConnection() throws SQLException {
				return ((tries.getAndIncrement() < 2) ? nobody : database).getConnection();
			}

			@Override
			public Connection getConnection(String username, String password) throws SQLException {
				throw new UnsupportedOperationException();
			}

		};
	}

}
