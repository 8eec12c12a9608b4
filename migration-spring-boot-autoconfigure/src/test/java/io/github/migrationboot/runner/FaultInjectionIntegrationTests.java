package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.internal.version.LockTimeoutException;
import io.github.migrationboot.internal.version.MigrationLock;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.TestDatabase;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A run of ten mixed revisions whose connection is cut at each message of the protocol in
 * turn, in both directions. Several databases share the work.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@ExtendWith(OutputCaptureExtension.class)
class FaultInjectionIntegrationTests {

	private static final int WORKERS = 4;

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void runThatIsCutOffAtAnyMessageToTheServerIsFinishedByTheNextOne() throws Exception {
		cutAtEach(Side.CLIENT);
	}

	@Test
	void runThatIsCutOffAtAnyMessageOfTheServerIsFinishedByTheNextOne() throws Exception {
		cutAtEach(Side.SERVER);
	}

	@Test
	void serverProcessThatGoesOnAfterTheCutIsWaitedForAndNamed(CapturedOutput output) throws Exception {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(MigrationLock.class.getName(), LogLevel.INFO);
		TestRevision slow = TestRevision.sql("slow", "", """
				CREATE TABLE done (n integer);
				INSERT INTO done VALUES (1);
				SELECT pg_sleep(4)""", "DROP TABLE done");
		ExecutorService executor = Executors.newSingleThreadExecutor();
		Future<MigrationReport> run;
		int process;
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			DataSource through = proxy.dataSource(this.postgres.database());
			run = executor.submit(() -> TestRevision.migrations(through, slow).upgrade());
			Awaitility.await().until(() -> !sleeping().isEmpty());
			process = sleeping().get(0);
		}
		executor.shutdown();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(run::get)
			.withCauseInstanceOf(StatementFailedException.class);
		MigrationSettings impatient = TestRevision.settings("head", null, Duration.ofMillis(50));
		Migrations next = TestRevision.migrations(this.postgres.dataSource(), impatient, slow);
		assertThatExceptionOfType(LockTimeoutException.class).isThrownBy(next::upgrade)
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("held by pid " + process));
		assertThat(TestRevision.migrations(this.postgres.dataSource(), slow).upgrade().rows()).containsExactly("slow");
		assertThat(output).contains("Waiting for the migration lock, held by pid " + process
				+ " (PostgreSQL JDBC Driver), connected since 20");
		assertThat(this.postgres.jdbcClient().sql("SELECT n FROM done").query(Integer.class).list()).containsExactly(1);
	}

	private List<Integer> sleeping() {
		return this.postgres.jdbcClient()
			.sql("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'")
			.query(Integer.class)
			.list();
	}

	/**
	 * Cut at one message after the other until there is none left in a run. They are not
	 * counted before: a run that takes long looks at itself by another connection.
	 */
	private void cutAtEach(Side side) throws InterruptedException, ExecutionException {
		AtomicInteger next = new AtomicInteger();
		List<Callable<Void>> workers = new ArrayList<>();
		for (int i = 0; i < WORKERS; i++) {
			TestDatabase database = this.postgres.newDatabase(this.postgres.database().name() + "_" + i);
			workers.add(() -> {
				try (WireProxy proxy = WireProxy.to(database)) {
					boolean cut = true;
					while (cut) {
						cut = isCutOff(proxy, database, side, next.incrementAndGet());
					}
				}
				return null;
			});
		}
		ExecutorService executor = Executors.newFixedThreadPool(WORKERS);
		try {
			for (Future<Void> worker : executor.invokeAll(workers)) {
				worker.get();
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(next.get() - WORKERS).isGreaterThan(200);
	}

	/**
	 * Cut a run off and let the next one finish.
	 * @return whether there was anything to cut
	 */
	private static boolean isCutOff(WireProxy proxy, TestDatabase database, Side side, int message) {
		JdbcClient jdbc = JdbcClient.create(database.reusedDataSource());
		MixedRun.startAnew(jdbc);
		side.cut.accept(proxy, message);
		String description = "cut at message " + message + " of the " + side;
		try {
			MixedRun.migrations(proxy.dataSource(database)).upgrade();
		}
		catch (MigrationException ex) {
			// Not thrown if only the last answers were cut off.
			assertThat(ex).as(description)
				.isInstanceOfAny(DatabaseUnavailableException.class, StepFailedException.class);
		}
		boolean cut = proxy.wasCut();
		MixedRun.migrations(database.dataSource()).upgrade();
		MixedRun.assertDone(jdbc, description);
		return cut;
	}

	/**
	 * Whose messages are counted.
	 */
	private enum Side {

		CLIENT(WireProxy::cutAfter),

		SERVER(WireProxy::cutAfterAnswer);

		private final BiConsumer<WireProxy, Integer> cut;

		Side(BiConsumer<WireProxy, Integer> cut) {
			this.cut = cut;
		}

	}

}
