package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.InvalidRangeException;
import io.github.migrationboot.test.DatabaseSnapshot;
import io.github.migrationboot.test.Psql;
import io.github.migrationboot.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does with one database by runs what it does with another one by scripts, and compares
 * them. What cannot be one transaction is to be refused by both, and is done without
 * that. Not thread-safe.
 */
final class ScriptedRun implements AutoCloseable {

	private final TestDatabase offline;

	private final Migrations runs;

	private final MigrationScript scripts;

	private final Migrations runsPerRevision;

	private final MigrationScript scriptsPerRevision;

	private final StringBuilder pending = new StringBuilder();

	private final Connection onlineConnection;

	private final Connection offlineConnection;

	private final JdbcClient onlineClient;

	private final JdbcClient offlineClient;

	/**
	 * @param online a database for runs
	 * @param offline an equal one for scripts
	 * @param form what the scripts expect
	 * @param mode how much is one transaction
	 * @param history the revisions
	 */
	ScriptedRun(TestDatabase online, TestDatabase offline, ScriptForm form, TransactionMode mode, TestHistory history) {
		this.offline = offline;
		this.runs = migrations(online, mode, history);
		this.scripts = migrations(offline, mode, history).script(form);
		this.runsPerRevision = migrations(online, TransactionMode.PER_REVISION, history);
		this.scriptsPerRevision = migrations(offline, TransactionMode.PER_REVISION, history).script(form);
		this.onlineConnection = online.connection();
		this.offlineConnection = offline.connection();
		this.onlineClient = client(this.onlineConnection);
		this.offlineClient = client(this.offlineConnection);
	}

	private static Migrations migrations(TestDatabase database, TransactionMode mode, TestHistory history) {
		return TestRevision.migrations(database.dataSource(), TestRevision.settings(mode), history.toArray());
	}

	/**
	 * Snapshots take long to plan and longer to compile, so both is done once at most.
	 */
	private static JdbcClient client(Connection connection) {
		JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		client.sql("SET jit = off; SET plan_cache_mode = force_generic_plan").update();
		return client;
	}

	/**
	 * Return whether what a revision does can be undone.
	 */
	boolean isReversible(TestRevision revision) {
		String range = revision.node().id() + ":-1";
		return refusal(() -> this.scriptsPerRevision.downgrade(range)) == null;
	}

	/**
	 * Upgrade both. The script is run before the next comparison, together with others.
	 * @param target where to go
	 */
	void upgrade(String target) {
		String start = rows();
		run(target, (migrations) -> migrations.upgrade(target), (scripts) -> upgrade(scripts, start, target));
	}

	private String upgrade(MigrationScript scripts, String start, String target) {
		try {
			return scripts.upgrade(start + ":" + target);
		}
		catch (InvalidRangeException ex) {
			// The target is on another branch than the start of a range may be.
			runScripts();
			return scripts.upgrade(target);
		}
	}

	/**
	 * Downgrade both, likewise.
	 * @param target where to go
	 */
	void downgrade(String target) {
		String start = rows();
		run(target, (migrations) -> migrations.downgrade(target), (scripts) -> scripts.downgrade(start + ":" + target));
	}

	private String rows() {
		List<String> rows = this.runs.status().current();
		return rows.isEmpty() ? "base" : String.join(",", rows);
	}

	private void run(String target, Consumer<Migrations> run, Function<MigrationScript, String> script) {
		MigrationException refusal = refusal(() -> this.pending.append(script.apply(this.scripts)));
		MigrationException refusalOfRun = refusal(() -> run.accept(this.runs));
		assertThat(describe(refusal)).as(target).isEqualTo(describe(refusalOfRun));
		if (refusal != null) {
			assertThat(refusal).isInstanceOf(NonTransactionalRevisionException.class);
			this.pending.append(script.apply(this.scriptsPerRevision));
			run.accept(this.runsPerRevision);
		}
	}

	private static @Nullable MigrationException refusal(Runnable runnable) {
		try {
			runnable.run();
			return null;
		}
		catch (StepFailedException ex) {
			// That is no refusal.
			throw ex;
		}
		catch (MigrationException ex) {
			return ex;
		}
	}

	private static String describe(@Nullable MigrationException refusal) {
		return (refusal != null) ? refusal.getClass().getSimpleName() + ": " + refusal.getDescription() : "done";
	}

	/**
	 * Run the scripts and compare catalogs, rows, version rows and histories.
	 * @param step what was done
	 */
	void assertSame(String step) {
		// First, because a script grants memberships of roles, which all databases share.
		runScripts();
		CompletableFuture<List<String>> expected = CompletableFuture
			.supplyAsync(() -> DatabaseSnapshot.take(this.onlineClient));
		assertThat(DatabaseSnapshot.take(this.offlineClient)).as(step).isEqualTo(expected.join());
	}

	private void runScripts() {
		Psql.run(this.offline, this.pending.toString());
		this.pending.setLength(0);
	}

	@Override
	public void close() {
		try (Connection first = this.onlineConnection; Connection second = this.offlineConnection) {
			assertThat(first).isNotSameAs(second);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
