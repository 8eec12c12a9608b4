package io.github.migrationboot.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Partitions that are detached concurrently.
 */
class DetachIntegrationTests {

	static final TestRevision TABLES = TestRevision.sql("tables", "", """
			CREATE TABLE "P" (a integer) PARTITION BY LIST (a);
			CREATE TABLE p1 PARTITION OF "P" FOR VALUES IN (1)""", "DROP TABLE \"P\"");

	static final TestRevision DETACH = TestRevision.sql("detach", "tables",
			"ALTER TABLE \"P\" DETACH PARTITION p1 CONCURRENTLY",
			"ALTER TABLE \"P\" ATTACH PARTITION p1 FOR VALUES IN (1)");

	static final TestRevision OPERATION = TestRevision.of("detach", "tables",
			(op) -> op.detachPartition("P", "p1")
				.concurrently()
				.restoring((before) -> before.attachPartition("P", "p1").in("1")));

	private static final MigrationSettings IMPATIENT = TestRevision.settings()
		.withSafety(new SafetySettings(new SessionSettings(Duration.ofSeconds(3), Duration.ofSeconds(2), null),
				RetrySettings.DEFAULTS, Duration.ofSeconds(5), ChangedRevisionPolicy.WARN));

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Migrations migrations() {
		return migrations(DETACH);
	}

	private Migrations migrations(TestRevision detach) {
		return TestRevision.migrations(this.postgres.dataSource(), TABLES, detach);
	}

	@Test
	void partitionIsDetachedAndAttachedAgain() {
		assertDetachesAndAttachesAgain(migrations(), "detach");
	}

	@Test
	void operationDetachesAndItsReverseAttachesAgain() {
		assertDetachesAndAttachesAgain(migrations(OPERATION), "detach");
	}

	private void assertDetachesAndAttachesAgain(Migrations migrations, String revision) {
		assertThat(migrations.upgrade().rows()).containsExactly(revision);
		assertThat(partitions()).isZero();
		migrations.downgrade("-1");
		assertThat(partitions()).isEqualTo(1);
	}

	@Test
	void detachThatWasLeftPendingIsFinished() throws Exception {
		leavePending(DETACH);
		assertThat(migrations().upgrade().rows()).containsExactly("detach");
		assertThat(partitions()).isZero();
	}

	@Test
	void operationThatWasLeftPendingIsFinished() throws Exception {
		leavePending(OPERATION);
		assertThat(migrations(OPERATION).upgrade().rows()).containsExactly("detach");
		assertThat(partitions()).isZero();
	}

	@Test
	void revisionMayFinishWhatAnotherLeftPending() throws Exception {
		leavePending(DETACH);
		TestRevision finish = TestRevision.of("finish", "tables", (op) -> op.detachPartition("P", "p1").finalizing(),
				(op) -> op.attachPartition("P", "p1").in("1"));
		assertDetachesAndAttachesAgain(migrations(finish), "finish");
	}

	private void leavePending(TestRevision detach) throws SQLException {
		migrations(detach).upgrade("tables");
		JdbcClient jdbc = this.postgres.jdbcClient();
		try (Connection reader = this.postgres.connection()) {
			// The second of its two transactions waits for those that still see the
			// partition.
			reader.setAutoCommit(false);
			JdbcClient.create(new SingleConnectionDataSource(reader, true))
				.sql("SELECT a FROM \"P\"")
				.query(Integer.class)
				.list();
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(
						() -> TestRevision.migrations(this.postgres.dataSource(), IMPATIENT, TABLES, detach).upgrade())
				.satisfies((ex) -> assertThat(ex.getSqlState()).isEqualTo("57014"));
		}
		assertThat(jdbc.sql("SELECT inhdetachpending FROM pg_inherits WHERE inhrelid = 'p1'::regclass")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void detachThatIsNoneFails() {
		migrations().upgrade("tables");
		this.postgres.jdbcClient().sql("ALTER TABLE \"P\" DETACH PARTITION p1").update();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrations().upgrade());
	}

	private int partitions() {
		return this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM pg_inherits WHERE inhparent = '\"P\"'::regclass")
			.query(Integer.class)
			.single();
	}

}
