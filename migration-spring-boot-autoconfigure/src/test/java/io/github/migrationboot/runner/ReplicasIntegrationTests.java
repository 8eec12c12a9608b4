package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replicas that start at once on a database that none of them has migrated.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ReplicasIntegrationTests {

	private static final int REPLICAS = 5;

	private static final int ROUNDS = 20;

	private static final int LOOKS = 50;

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	/**
	 * The processes stay, so that their JVMs do not come one after the other: in each
	 * round all of them are told to start at the same moment.
	 */
	@Test
	void fiveProcessesAtOnceApplyEachRevisionOnceInEveryRound() throws Exception {
		JdbcClient jdbc = JdbcClient.create(this.postgres.database().reusedDataSource());
		List<RunProcess> replicas = new ArrayList<>();
		try {
			for (int i = 0; i < REPLICAS; i++) {
				replicas.add(RunProcess.start(MixedRun.class, this.postgres.jdbcUrl(), this.postgres.database()));
			}
			for (int round = 1; round <= ROUNDS; round++) {
				MixedRun.startAnew(jdbc);
				replicas.forEach(RunProcess::run);
				int steps = 0;
				for (RunProcess replica : replicas) {
					steps += replica.awaitSteps().orElseThrow(() -> new AssertionError(replica.output()));
				}
				assertThat(steps).as("round %d", round).isEqualTo(10);
				MixedRun.assertDone(jdbc, "round " + round);
			}
		}
		finally {
			replicas.forEach(RunProcess::close);
		}
	}

	@Test
	void whoWaitsHoldsNoSnapshot() throws Exception {
		ExecutorService executor = Executors.newSingleThreadExecutor();
		JdbcClient jdbc = JdbcClient.create(this.postgres.database().reusedDataSource());
		try (Connection holder = this.postgres.connection(); Statement statement = holder.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(hashtextextended('migration:public.alembic_version', 0))");
			Future<MigrationReport> run = executor
				.submit(() -> MixedRun.migrations(this.postgres.dataSource()).upgrade());
			Awaitility.await().until(() -> !waiting(jdbc).isEmpty());
			for (int look = 0; look < LOOKS; look++) {
				assertThat(waiting(jdbc)).isSubsetOf("idle, no transaction", "active, transaction",
						"active, no transaction");
				Thread.sleep(5);
			}
			Awaitility.await().until(() -> waiting(jdbc).contains("idle, no transaction"));
			statement.execute("SELECT pg_advisory_unlock_all()");
			assertThat(run.get().steps()).hasSize(10);
		}
		finally {
			executor.shutdownNow();
		}
	}

	/**
	 * A session that asks for the lock is in a transaction, with a snapshot, as long as
	 * that takes. The start of one is read together with the state, a snapshot is not.
	 */
	private static List<String> waiting(JdbcClient jdbc) {
		return jdbc
			.sql("SELECT state || CASE WHEN xact_start IS NULL THEN ', no transaction' ELSE ', transaction' END "
					+ "FROM pg_stat_activity WHERE datname = current_database() "
					+ "AND query LIKE '%pg_try_advisory_lock%' AND pid <> pg_backend_pid()")
			.query(String.class)
			.list();
	}

}
