package io.github.migrationboot.runner;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.TestDatabase;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes that are killed in the middle of a run of ten mixed revisions.
 * <p>
 * What the server gets from a process that is killed behind a message is what it gets
 * when the connection is cut there, which {@link FaultInjectionIntegrationTests} does at
 * each of them. A process takes a second, so here it is a sample: every 23rd message, a
 * number that is a multiple of no request's length, so that every part of a request is
 * among them. {@code -Dkill.stride=1} kills at each of them.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class MixedRunKillIntegrationTests {

	private static final int STRIDE = Integer.getInteger("kill.stride", 23);

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void processThatIsKilledAtAMessageLeavesTheRestToTheNextOne() throws Exception {
		int message = 0;
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			RunProcess next = start(proxy);
			boolean killed = true;
			while (killed) {
				message += STRIDE;
				try (RunProcess process = next) {
					// Its JVM starts while the one before it runs.
					next = start(proxy);
					killed = isKilled(process, proxy, message);
				}
			}
			next.close();
		}
		assertThat(message).isGreaterThan(200);
	}

	private RunProcess start(WireProxy proxy) {
		TestDatabase database = this.postgres.database();
		return RunProcess.start(MixedRun.class, proxy.jdbcUrl(database.name()), database);
	}

	/**
	 * Kill a run and let another one finish.
	 * @return whether there was such a message
	 */
	private boolean isKilled(RunProcess process, WireProxy proxy, int message) throws Exception {
		JdbcClient jdbc = JdbcClient.create(this.postgres.database().reusedDataSource());
		MixedRun.startAnew(jdbc);
		proxy.atCut(process::kill);
		proxy.cutAfter(message);
		process.run();
		String description = "killed at message " + message;
		boolean killed = process.awaitSteps().isEmpty();
		if (killed) {
			assertThat(process.awaitEnd()).as(description).isEqualTo(RunProcess.KILLED);
		}
		MixedRun.migrations(this.postgres.dataSource()).upgrade();
		MixedRun.assertDone(jdbc, description);
		return killed;
	}

}
