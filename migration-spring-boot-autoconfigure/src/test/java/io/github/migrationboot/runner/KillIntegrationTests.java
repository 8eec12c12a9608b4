package io.github.migrationboot.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.Driver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs that end without a word in the middle of a revision that is not one transaction.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void runThatIsCutOffAtAnyMessageGoesOnAndRepeatsNothing() {
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			runOnce(proxy);
			// The last one says good-bye.
			int messages = proxy.clientMessages() - 1;
			assertThat(messages).isGreaterThan(100);
			for (int message = 1; message <= messages; message++) {
				startAnew();
				proxy.reset();
				cutOff(proxy, message, () -> KilledRun.migrations(through(proxy)).upgrade());
				assertGoesOn("message " + message);
			}
		}
	}

	@Test
	void downgradeThatIsCutOffGoesOnAndRepeatsNothing() {
		JdbcClient jdbc = this.postgres.jdbcClient();
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			Migrations direct = KilledRun.migrations(this.postgres.dataSource());
			Migrations through = KilledRun.migrations(through(proxy));
			startAnew();
			direct.upgrade();
			proxy.reset();
			through.downgrade("base");
			List<Integer> requests = proxy.requests();
			assertThat(requests).hasSizeGreaterThan(15);
			for (int message : requests) {
				startAnew();
				direct.upgrade();
				cutOff(proxy, message, () -> through.downgrade("base"));
				assertThat(direct.downgrade("base").rows()).as("message %d", message).isEmpty();
				assertThat(jdbc.sql("SELECT count(*) FROM undone").query(Integer.class).single())
					.as("message %d", message)
					.isEqualTo(9);
			}
		}
	}

	@Test
	void processThatIsKilledAfterAnyStatementLetsTheNextOneGoOn() {
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			runOnce(proxy);
			List<Integer> requests = proxy.requests();
			assertThat(requests).hasSizeGreaterThan(30);
			for (int message : requests) {
				startAnew();
				proxy.reset();
				proxy.cutAfter(message);
				CompletableFuture<Process> started = new CompletableFuture<>();
				proxy.atCut(() -> started.join().destroyForcibly());
				Process process = start(proxy);
				started.complete(process);
				// 128 and the number of SIGKILL.
				assertThat(process.onExit().join().exitValue()).as("message %d", message).isEqualTo(137);
				assertGoesOn("message " + message);
			}
		}
	}

	/**
	 * Apart from the others, because it is slow.
	 */
	@Test
	void databaseIsCreatedAndDroppedOnceWhereverTheRunIsCutOff() {
		TestRevision database = TestRevision.of("database", "", (op) -> {
			op.execute("CREATE DATABASE other_of_killed", "DROP DATABASE other_of_killed");
			op.execute("CREATE TABLE t ()", "DROP TABLE t");
		}).notTransactional();
		Migrations direct = TestRevision.migrations(this.postgres.dataSource(), database);
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			Migrations through = TestRevision.migrations(through(proxy), database);
			// Both directions then find the tables for rows.
			direct.upgrade();
			for (String target : List.of("head", "base")) {
				move(direct, target.equals("head") ? "base" : "head");
				proxy.reset();
				move(through, target);
				List<Integer> requests = proxy.requests();
				for (int message : requests) {
					move(direct, target.equals("head") ? "base" : "head");
					cutOff(proxy, message, () -> move(through, target));
					move(direct, target);
				}
			}
		}
	}

	private static void cutOff(WireProxy proxy, int message, Runnable run) {
		proxy.cutAfter(message);
		try {
			run.run();
		}
		catch (MigrationException ex) {
			// Not thrown if only the last answers were cut off.
		}
		assertThat(proxy.wasCut()).as("message %d", message).isTrue();
	}

	private static void move(Migrations migrations, String target) {
		if (target.equals("head")) {
			migrations.upgrade(target);
		}
		else {
			migrations.downgrade(target);
		}
	}

	private void runOnce(WireProxy proxy) {
		startAnew();
		proxy.reset();
		KilledRun.migrations(through(proxy)).upgrade();
	}

	private void startAnew() {
		this.postgres.jdbcClient().sql("DROP SCHEMA public CASCADE").update();
		this.postgres.jdbcClient().sql("CREATE SCHEMA public").update();
	}

	private void assertGoesOn(String description) {
		assertThat(KilledRun.migrations(this.postgres.dataSource()).upgrade().rows()).as(description)
			.containsExactly("killed");
		JdbcClient jdbc = this.postgres.jdbcClient();
		assertThat(jdbc.sql("SELECT id || ' ' || n FROM t ORDER BY id").query(String.class).list()).as(description)
			.containsExactly("1 1", "2 1", "3 1", "4 1", "5 1", "6 1", "7 1", "8 1");
		assertThat(jdbc
			.sql("SELECT indexrelid::regclass || ' ' || indisvalid FROM pg_index WHERE indrelid = 't'::regclass")
			.query(String.class)
			.list()).as(description).containsExactly("ix_n true");
		assertThat(jdbc.sql("SELECT count(*) FROM pg_inherits WHERE inhparent = 'p'::regclass")
			.query(Integer.class)
			.single()).as(description).isZero();
		assertThat(jdbc.sql("SELECT count(*) FROM migration_history WHERE outcome = 'completed'")
			.query(Integer.class)
			.single()).as(description).isEqualTo(1);
	}

	private SimpleDriverDataSource through(WireProxy proxy) {
		return new SimpleDriverDataSource(new Driver(), proxy.jdbcUrl(this.postgres.database().name()),
				this.postgres.username(), this.postgres.password());
	}

	private Process start(WireProxy proxy) {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		try {
			return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
					KilledRun.class.getName(), proxy.jdbcUrl(this.postgres.database().name()), this.postgres.username(),
					this.postgres.password())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
