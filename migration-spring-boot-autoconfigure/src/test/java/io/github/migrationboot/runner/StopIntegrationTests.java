package io.github.migrationboot.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs whose process is told to end while the server works for them.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StopIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path output;

	StopIntegrationTests(@TempDir Path directory) {
		this.output = directory.resolve("output");
	}

	@Test
	void processThatIsToldToEndLeavesNothingRunningAndTheNextOneGoesOn() throws Exception {
		Migrations migrations = StoppedRun.migrations(this.postgres.dataSource());
		jdbc().sql("CREATE TABLE busy (id integer)").update();
		stopWhileItWaits("whole");
		assertThat(jdbc().sql("SELECT to_regclass('half') IS NULL AND to_regclass('alembic_version') IS NOT NULL")
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(migrations.upgrade("whole").rows()).containsExactly("whole");
		stopWhileItWaits("pieces");
		assertThat(migrations.history(1)).singleElement()
			.satisfies((row) -> assertThat(row.outcome()).isEqualTo(Outcome.PARTIAL));
		assertThat(migrations.upgrade().rows()).containsExactly("pieces");
		assertThat(jdbc().sql("SELECT count(*) FROM busy").query(Integer.class).single()).isOne();
		assertThat(jdbc().sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass")
			.query(Boolean.class)
			.single()).isTrue();
	}

	/**
	 * Stop it while another session uses the table, and look for what is left before that
	 * session has ended.
	 */
	private void stopWhileItWaits(String revision) throws SQLException, IOException, InterruptedException {
		try (Connection user = this.postgres.connection(); Statement use = user.createStatement()) {
			user.setAutoCommit(false);
			use.execute("LOCK TABLE busy IN ROW EXCLUSIVE MODE");
			Process process = start();
			try {
				await(() -> assertThat(sessions("AND wait_event_type = 'Lock'")).isOne());
				process.destroy();
				assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
			}
			finally {
				process.destroyForcibly();
			}
			// 128 and the number of SIGTERM.
			assertThat(process.exitValue()).isEqualTo(143);
			assertThat(this.output).hasContent(revision);
			await(() -> assertThat(sessions("")).isZero());
			user.rollback();
		}
	}

	private static void await(Runnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
	}

	private int sessions(String condition) {
		return jdbc().sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'stopped' " + condition)
			.query(Integer.class)
			.single();
	}

	private JdbcClient jdbc() {
		return this.postgres.jdbcClient();
	}

	private Process start() throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				StoppedRun.class.getName(), this.postgres.database().jdbcUrl() + "?ApplicationName=stopped",
				this.postgres.username(), this.postgres.password())
			.redirectOutput(this.output.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

}
