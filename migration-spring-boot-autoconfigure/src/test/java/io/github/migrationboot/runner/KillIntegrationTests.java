package io.github.migrationboot.runner;

import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.TestDatabase;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs that end without a word in the middle of a revision that is not one transaction.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillIntegrationTests {

	/**
	 * A process takes a second of a processor, and what the server gets when it is killed
	 * is what it gets when the connection is cut there, which is done at every message.
	 */
	private static final int STRIDE = Integer.getInteger("kill.stride", 4);

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void runThatIsCutOffAtAnyMessageGoesOnAndRepeatsNothing() {
		int message = 0;
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			boolean cut = true;
			while (cut) {
				message++;
				startAnew();
				proxy.cutAfter(message);
				cut = isCutOff(proxy, () -> KilledRun.migrations(through(proxy)).upgrade());
				assertGoesOn("message " + message);
			}
		}
		assertThat(message).isGreaterThan(100);
	}

	@Test
	void downgradeThatIsCutOffGoesOnAndRepeatsNothing() {
		int request = 0;
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			Migrations direct = KilledRun.migrations(this.postgres.dataSource());
			boolean cut = true;
			while (cut) {
				request++;
				startAnew();
				direct.upgrade();
				proxy.cutAfterRequest(request);
				cut = isCutOff(proxy, () -> KilledRun.migrations(through(proxy)).downgrade("base"));
				assertThat(direct.downgrade("base").rows()).as("request %d", request).isEmpty();
				assertThat(jdbc().sql("SELECT count(*) FROM undone").query(Integer.class).single())
					.as("request %d", request)
					.isEqualTo(9);
			}
		}
		assertThat(request).isGreaterThan(15);
	}

	@Test
	void processThatIsKilledAfterAStatementLetsTheNextOneGoOn() throws Exception {
		int request = 0;
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			RunProcess next = start(proxy);
			boolean killed = true;
			while (killed) {
				request += STRIDE;
				try (RunProcess process = next) {
					// Its JVM starts while the one before it runs.
					next = start(proxy);
					startAnew();
					proxy.atCut(process::kill);
					proxy.cutAfterRequest(request);
					process.run();
					killed = process.awaitSteps().isEmpty();
					if (killed) {
						assertThat(process.awaitEnd()).as("request %d", request).isEqualTo(RunProcess.KILLED);
					}
					assertGoesOn("request " + request);
				}
			}
			next.close();
		}
		assertThat(request).isGreaterThan(30);
	}

	private RunProcess start(WireProxy proxy) {
		TestDatabase database = this.postgres.database();
		return RunProcess.start(KilledRun.class, proxy.jdbcUrl(database.name()), database);
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
				int request = 0;
				boolean cut = true;
				while (cut) {
					request++;
					move(direct, target.equals("head") ? "base" : "head");
					proxy.cutAfterRequest(request);
					cut = isCutOff(proxy, () -> move(through, target));
					move(direct, target);
				}
				assertThat(request).isGreaterThan(5);
			}
		}
	}

	/**
	 * Run something that is to be cut off.
	 * @return whether it was
	 */
	private static boolean isCutOff(WireProxy proxy, Runnable run) {
		try {
			run.run();
		}
		catch (MigrationException ex) {
			// Not thrown if only the last answers were cut off.
		}
		return proxy.wasCut();
	}

	private static void move(Migrations migrations, String target) {
		if (target.equals("head")) {
			migrations.upgrade(target);
		}
		else {
			migrations.downgrade(target);
		}
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(this.postgres.database().reusedDataSource());
	}

	private void startAnew() {
		MixedRun.startAnew(jdbc());
	}

	private void assertGoesOn(String description) {
		assertThat(KilledRun.migrations(this.postgres.dataSource()).upgrade().rows()).as(description)
			.containsExactly("killed");
		JdbcClient jdbc = jdbc();
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

	private DataSource through(WireProxy proxy) {
		return proxy.dataSource(this.postgres.database());
	}

}
