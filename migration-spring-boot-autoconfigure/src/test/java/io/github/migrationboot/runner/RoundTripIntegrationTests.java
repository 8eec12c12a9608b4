package io.github.migrationboot.runner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.migrationboot.operations.Types;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a run costs on the wire.
 */
class RoundTripIntegrationTests {

	private static final int REVISIONS = 1000;

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private Migrations migrations(WireProxy proxy, TestRevision... revisions) {
		SimpleDriverDataSource dataSource = new SimpleDriverDataSource(new org.postgresql.Driver(),
				proxy.jdbcUrl(this.postgres.database().name()), this.postgres.username(), this.postgres.password());
		return TestRevision.migrations(dataSource, revisions);
	}

	static TestRevision[] line(int length) {
		TestRevision[] revisions = new TestRevision[length];
		for (int i = 0; i < length; i++) {
			String table = "t" + i;
			revisions[i] = TestRevision.of("r" + i, (i > 0) ? "r" + (i - 1) : "", (op) -> {
				op.createTable(table, (definition) -> definition.column("id", Types.bigint()).primaryKey());
				op.commentOnTable(table, "A 'table'");
			}, (op) -> op.dropTable(table));
		}
		return revisions;
	}

	@Test
	void thousandPendingRevisionsCostOneRoundTripAndOneCommitEach() {
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			TestRevision[] revisions = line(REVISIONS);
			assertThat(migrations(proxy, revisions).upgrade().steps()).hasSize(REVISIONS);
			assertThat(proxy.connections()).isEqualTo(1);
			// One of them asks an empty database whether it hides the tables from the
			// login.
			assertThat(proxy.roundTrips()).isLessThanOrEqualTo(REVISIONS + 11);
			assertThat(proxy.commits()).isEqualTo(REVISIONS);
			// The tables of our own are made by one implicit transaction, queries by one
			// each.
			assertThat(proxy.implicitCommits()).isLessThanOrEqualTo(10);
			proxy.reset();
			assertThat(migrations(proxy, revisions).upgrade().steps()).isEmpty();
			assertThat(proxy.connections()).isEqualTo(1);
			assertThat(proxy.roundTrips()).isEqualTo(1);
			assertThat(proxy.statements()).hasSize(1)
				.allSatisfy((sql) -> assertThat(sql).startsWith("SELECT version_num"));
		}
	}

	@Test
	void stepOfMoreStatementsThanTheDriverBuffersIsStillOneTransaction() {
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			TestRevision many = TestRevision.of("many", "", (op) -> {
				op.createTable("t", (table) -> table.column("id", Types.bigint()).primaryKey());
				for (int i = 0; i < 1000; i++) {
					op.execute("INSERT INTO t VALUES (" + i + ")");
				}
			});
			migrations(proxy, many).upgrade();
			assertThat(proxy.commits()).isEqualTo(1);
			assertThat(proxy.roundTrips()).isLessThan(20);
			assertThat(this.postgres.jdbcClient().sql("SELECT count(*) FROM t").query(Integer.class).single())
				.isEqualTo(1000);
		}
	}

}
