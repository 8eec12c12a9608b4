package io.github.migrationboot.runner;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.migrationboot.internal.connection.PooledSessionException;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PgBouncer;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Runs through a connection pooler.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PoolerIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path folder;

	PoolerIntegrationTests(@TempDir Path folder) {
		this.folder = folder;
	}

	private PgBouncer start(String poolMode, int poolSize, String... more) {
		return PgBouncer.start(this.postgres.database(), poolMode, poolSize, this.folder, more);
	}

	@ParameterizedTest
	@CsvSource({ "transaction, 1", "transaction, 5", "statement, 1", "statement, 5" })
	void poolerThatLendsSessionsForATransactionIsRefusedBeforeAnythingIsChanged(String poolMode, int poolSize) {
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		try (PgBouncer pooler = start(poolMode, poolSize)) {
			assertRefuses(pooler.dataSource());
		}
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	@Test
	void poolerThatLendsItsSessionsInTurnIsRefusedBeforeAnythingIsChanged() throws SQLException {
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		try (PgBouncer pooler = start("transaction", 5, "server_round_robin = 1")) {
			// The driver asks nothing of its own, as in an application.
			DataSource dataSource = new SimpleDriverDataSource(new Driver(),
					pooler.jdbcUrl() + "?assumeMinServerVersion=12", this.postgres.username(), "");
			useTwoSessions(dataSource);
			assertRefuses(dataSource);
		}
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	private static void useTwoSessions(DataSource dataSource) throws SQLException {
		try (Connection first = dataSource.getConnection(); Connection second = dataSource.getConnection()) {
			for (Connection connection : List.of(first, second)) {
				connection.setAutoCommit(false);
				connection.createStatement().execute("SELECT 1");
			}
			first.commit();
			second.commit();
		}
	}

	private void assertRefuses(DataSource dataSource) {
		Migrations migrations = MixedRun.migrations(dataSource);
		assertThatExceptionOfType(PooledSessionException.class).isThrownBy(migrations::upgrade)
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migration.url"));
		assertThatExceptionOfType(PooledSessionException.class).isThrownBy(() -> migrations.stamp("head"));
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' "
					+ "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void poolerThatLendsSessionsForATransactionServesAStartAtTheTarget() {
		MixedRun.migrations(this.postgres.dataSource()).upgrade();
		try (PgBouncer pooler = start("transaction", 1)) {
			Migrations migrations = MixedRun.migrations(pooler.dataSource());
			assertThat(migrations.upgrade().steps()).isEmpty();
			assertThat(migrations.status().state()).isEqualTo(MigrationStatus.State.UP_TO_DATE);
		}
	}

	/**
	 * With one session there is none for the other connection that looks whether it gets
	 * the same.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 1, 5 })
	void poolerThatKeepsSessionsTogetherWillDo(int poolSize) {
		try (PgBouncer pooler = start("session", poolSize)) {
			assertThat(MixedRun.migrations(pooler.dataSource()).upgrade().rows()).containsExactly("r10_view");
		}
		MixedRun.assertDone(this.postgres.jdbcClient(), "through a pooler in session mode");
	}

	@Test
	void whoIsInTheWayIsSeenThroughAPoolerThatKeepsSessionsTogether() throws SQLException {
		TestRevision table = TestRevision.sql("table", "", "CREATE TABLE busy ()", "DROP TABLE busy");
		TestRevision column = TestRevision.sql("column", "table", "ALTER TABLE busy ADD COLUMN a text", "SELECT 1");
		TestRevision.migrations(this.postgres.dataSource(), table).upgrade();
		try (PgBouncer pooler = start("session", 5);
				OpenTransaction holder = OpenTransaction.of(this.postgres, "job", "LOCK TABLE busy")) {
			Migrations migrations = TestRevision.migrations(pooler.dataSource(),
					BusyTableIntegrationTests.settings(TransactionMode.PER_REVISION, Duration.ofSeconds(3), 0), table,
					column);
			assertThatExceptionOfType(LockNotAvailableException.class).isThrownBy(migrations::upgrade)
				.satisfies((ex) -> assertThat(ex.getBlockers()).extracting(Blocker::pid).containsExactly(holder.pid()));
		}
	}

}
