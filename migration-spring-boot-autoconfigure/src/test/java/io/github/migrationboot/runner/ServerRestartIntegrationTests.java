package io.github.migrationboot.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A server of its own that is restarted in the middle of a run.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ServerRestartIntegrationTests {

	private static final TestRevision FIRST = TestRevision.sql("first", "", """
			CREATE TABLE t (id integer);
			CREATE TABLE hindrance AS SELECT 60 AS seconds""", "SELECT 1");

	private static final TestRevision SECOND = TestRevision.sql("second", "first", """
			INSERT INTO t VALUES (1);
			SELECT pg_sleep(seconds) FROM hindrance;
			INSERT INTO t VALUES (2)""", "SELECT 1").notTransactional();

	@Test
	void runGoesOnWhenTheServerIsBack(@TempDir Path directory) throws Exception {
		ExecutorService executor = Executors.newSingleThreadExecutor();
		Future<MigrationReport> run;
		try (EmbeddedPostgres server = start(directory)) {
			run = executor.submit(() -> migrations(server).upgrade());
			JdbcClient jdbc = jdbc(server);
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.until(() -> jdbc.sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")
					.query(Integer.class)
					.single() == 1);
		}
		executor.shutdown();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(run::get)
			.satisfies((ex) -> assertThat(ex.getCause()).isInstanceOfSatisfying(StatementFailedException.class,
					(failure) -> assertThat(failure.getAction()).contains("when the server is back")));
		try (EmbeddedPostgres server = start(directory)) {
			assertThat(migrations(server).history(1)).singleElement().satisfies((row) -> {
				assertThat(row.outcome()).isEqualTo(Outcome.PARTIAL);
				assertThat(row.statementsDone()).isOne();
			});
			jdbc(server).sql("UPDATE hindrance SET seconds = 0").update();
			assertThat(migrations(server).upgrade().rows()).containsExactly("second");
			assertThat(jdbc(server).sql("SELECT id FROM t ORDER BY id").query(Integer.class).list()).containsExactly(1,
					2);
		}
	}

	private static EmbeddedPostgres start(Path directory) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(directory.resolve("data"))
			.setCleanDataDirectory(false)
			.setPGStartupWait(Duration.ofMinutes(1))
			.setServerConfig("fsync", "off")
			.start();
	}

	private static Migrations migrations(EmbeddedPostgres server) {
		return TestRevision.migrations(server.getPostgresDatabase(), FIRST, SECOND);
	}

	private static JdbcClient jdbc(EmbeddedPostgres server) {
		return JdbcClient.create(server.getPostgresDatabase());
	}

}
