package io.github.migrationboot.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import io.github.migrationboot.test.PostgresExtension;

/**
 * Sessions that write to the table of which an index is being built. One holds a
 * transaction open, so that the build has to wait and is sure to be under way when the
 * other one writes. That one would wait for a build that is not concurrent.
 */
final class ConcurrentWriter implements AutoCloseable {

	private static final String COUNT_WAITING_BUILDS = """
			SELECT count(*) FROM pg_stat_activity
			WHERE datname = current_database() AND query LIKE 'CREATE INDEX%' AND wait_event_type = 'Lock'
			""";

	private final PostgresExtension postgres;

	private final String table;

	private final String write;

	private final Connection holder;

	ConcurrentWriter(PostgresExtension postgres, String table, String write) {
		this.postgres = postgres;
		this.table = table;
		this.write = write;
		this.holder = postgres.connection();
	}

	void writeDuring(Runnable build) throws Exception {
		this.holder.setAutoCommit(false);
		execute(this.holder, "LOCK TABLE " + this.table + " IN ROW EXCLUSIVE MODE");
		CompletableFuture<Void> running = CompletableFuture.runAsync(build);
		try {
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> running.isDone() || isWaiting());
			try (Connection connection = this.postgres.connection()) {
				execute(connection, "SET lock_timeout = '5s'");
				execute(connection, this.write);
			}
		}
		finally {
			this.holder.commit();
		}
		running.get(1, TimeUnit.MINUTES);
	}

	@Override
	public void close() throws SQLException {
		this.holder.close();
	}

	private boolean isWaiting() {
		return this.postgres.jdbcClient().sql(COUNT_WAITING_BUILDS).query(Integer.class).single() > 0;
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
