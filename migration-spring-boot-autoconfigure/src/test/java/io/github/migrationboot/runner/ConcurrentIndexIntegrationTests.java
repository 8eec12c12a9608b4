package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.Types;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Steps with statements that the server refuses in a transaction, and several runs at
 * once.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ConcurrentIndexIntegrationTests {

	static final TestRevision TABLE = TestRevision.of("table", "", (op) -> {
		op.createTable("chunks", (table) -> {
			table.column("id", Types.bigint()).identity().primaryKey();
			table.column("content", Types.text()).notNull();
		});
		op.execute("INSERT INTO chunks (content) SELECT 'row ' || i FROM generate_series(1, 20000) i");
	}, (op) -> op.dropTable("chunks"));

	/**
	 * Something before the index, the index, something behind it.
	 */
	static final TestRevision INDEX = TestRevision.of("index", "table", (op) -> {
		op.execute("ALTER TABLE chunks ADD COLUMN hash text", "ALTER TABLE chunks DROP COLUMN hash");
		op.createIndex("ix_content").on("chunks").column("content").unique().concurrently();
		op.commentOnTable("chunks", "indexed");
	}, (op) -> {
		op.dropIndex("ix_content").concurrently();
		op.dropColumn("chunks", "hash");
	});

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Migrations migrations(TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(), revisions);
	}

	@Test
	void indexIsBuiltConcurrentlyWhileAnotherSessionWrites() throws Exception {
		migrations(TABLE).upgrade();
		AtomicBoolean stop = new AtomicBoolean();
		CountDownLatch writing = new CountDownLatch(50);
		ExecutorService writer = Executors.newSingleThreadExecutor();
		try {
			Future<Integer> written = writer.submit(() -> {
				int count = 0;
				while (!stop.get()) {
					this.postgres.jdbcClient()
						.sql("INSERT INTO chunks (content) VALUES (?)")
						.param("new " + count++)
						.update();
					writing.countDown();
				}
				return count;
			});
			assertThat(writing.await(20, TimeUnit.SECONDS)).isTrue();
			assertThat(migrations(TABLE, INDEX).upgrade().rows()).containsExactly("index");
			stop.set(true);
			assertThat(written.get()).isGreaterThanOrEqualTo(50);
		}
		finally {
			stop.set(true);
			writer.shutdownNow();
		}
		assertThat(isValid()).isTrue();
		assertThat(migrations(TABLE, INDEX).downgrade("-1").rows()).containsExactly("table");
	}

	@Test
	void invalidIndexThatAFailedBuildLeftIsDroppedAndRebuilt() {
		migrations(TABLE).upgrade();
		JdbcClient jdbc = this.postgres.jdbcClient();
		jdbc.sql("INSERT INTO chunks (content) VALUES ('row 1')").update();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(TABLE, INDEX).upgrade())
			.satisfies((ex) -> {
				assertThat(ex.getSqlState()).isEqualTo("23505");
				assertThat(ex.getStatementsDone()).isEqualTo(1);
			});
		assertThat(isValid()).isFalse();
		jdbc.sql("DELETE FROM chunks WHERE id > 20000").update();
		assertThat(migrations(TABLE, INDEX).upgrade().rows()).containsExactly("index");
		assertThat(isValid()).isTrue();
	}

	@Test
	void invalidIndexOfAStatementInAFileIsDroppedToo() {
		TestRevision index = TestRevision.sql("index", "table",
				"CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix_content ON public.chunks (content)",
				"DROP INDEX CONCURRENTLY ix_content");
		migrations(TABLE).upgrade();
		JdbcClient jdbc = this.postgres.jdbcClient();
		jdbc.sql("INSERT INTO chunks (content) VALUES ('row 1')").update();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations(TABLE, index).upgrade());
		assertThat(isValid()).isFalse();
		jdbc.sql("DELETE FROM chunks WHERE id > 20000").update();
		migrations(TABLE, index).upgrade();
		assertThat(isValid()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "REINDEX INDEX CONCURRENTLY ix", "REINDEX (VERBOSE, CONCURRENTLY) TABLE public.p",
			"REINDEX TABLE CONCURRENTLY p1", "REINDEX SCHEMA CONCURRENTLY public",
			"REINDEX DATABASE CONCURRENTLY \"{database}\"" })
	void invalidIndexesThatAFailedRebuildLeftAreDropped(String sql) throws SQLException {
		TestRevision table = TestRevision.sql("table", "", """
				CREATE TABLE p (a integer, b text) PARTITION BY LIST (a);
				CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
				CREATE INDEX ix ON p (b)""", "DROP TABLE p");
		TestRevision reindex = TestRevision.sql("reindex", "table",
				"SET lock_timeout = '100ms'; " + sql.replace("{database}", this.postgres.database().name()),
				"SELECT 1");
		migrations(table).upgrade();
		try (Connection reader = this.postgres.connection(); Statement statement = reader.createStatement()) {
			// The rebuild waits for old snapshots.
			reader.setAutoCommit(false);
			reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			statement.execute("SELECT 1");
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(() -> migrations(table, reindex).upgrade())
				.satisfies((ex) -> assertThat(ex.getSqlState()).isEqualTo("55P03"));
			reader.rollback();
		}
		assertThat(invalidIndexes()).isPositive();
		assertThat(migrations(table, reindex).upgrade().rows()).containsExactly("reindex");
		assertThat(invalidIndexes()).isZero();
	}

	private int invalidIndexes() {
		return this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM pg_index WHERE NOT indisvalid")
			.query(Integer.class)
			.single();
	}

	@Test
	void indexThatACutOffRunFinishedIsTakenAsDone() {
		migrations(TABLE).upgrade();
		JdbcClient jdbc = this.postgres.jdbcClient();
		// The index exists before: a first run fails, and must not take it as its own.
		jdbc.sql("CREATE UNIQUE INDEX ix_content ON chunks (content)").update();
		assertThatExceptionOfType(ObjectExistsException.class).isThrownBy(() -> migrations(TABLE, INDEX).upgrade());
		assertThatExceptionOfType(ObjectExistsException.class).isThrownBy(() -> migrations(TABLE, INDEX).upgrade());
		// A run that was cut off behind the build has left the record that it was about
		// to
		// build, and nothing after it.
		jdbc.sql("DELETE FROM migration_history WHERE outcome = 'failed'").update();
		assertThat(migrations(TABLE, INDEX).history(1)).extracting(HistoryRow::outcome)
			.containsExactly(Outcome.PARTIAL);
		assertThat(migrations(TABLE, INDEX).upgrade().rows()).containsExactly("index");
	}

	@Test
	void concurrentDropThatACutOffRunFinishedIsTakenAsDone() {
		Migrations migrations = migrations(TABLE, INDEX);
		migrations.upgrade();
		// A run of the way down that was cut off behind the drop has left the record that
		// it was about to drop.
		JdbcClient jdbc = this.postgres.jdbcClient();
		jdbc.sql("DROP INDEX ix_content").update();
		jdbc.sql("INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, "
				+ "started_at, duration, statements_done, checksum) VALUES ('index', 'downgrade', '{table}', '{}', '', "
				+ "'partial', now(), '0', 0, encode(sha256(''), 'hex'))")
			.update();
		assertThat(migrations.downgrade("-1").rows()).containsExactly("table");
	}

	@Test
	void runsThatStartTogetherRunEachRevisionOnce() throws Exception {
		int runs = 5;
		ExecutorService executor = Executors.newFixedThreadPool(runs);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<MigrationReport>> reports = new ArrayList<>();
			for (int i = 0; i < runs; i++) {
				reports.add(executor.submit(() -> {
					start.await();
					return migrations(TABLE, INDEX).upgrade();
				}));
			}
			start.countDown();
			int steps = 0;
			for (Future<MigrationReport> report : reports) {
				assertThat(report.get().rows()).containsExactly("index");
				steps += report.get().steps().size();
			}
			assertThat(steps).isEqualTo(2);
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT revision FROM migration_history WHERE outcome = 'completed' ORDER BY id")
			.query(String.class)
			.list()).containsExactly("table", "index");
	}

	private boolean isValid() {
		return this.postgres.jdbcClient()
			.sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_content'::regclass")
			.query(Boolean.class)
			.single();
	}

}
