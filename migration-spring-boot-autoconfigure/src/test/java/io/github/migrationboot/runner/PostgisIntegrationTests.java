package io.github.migrationboot.runner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.migrationboot.operations.Types;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.Psql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Scenario E.2 on PostGIS.
 */
class PostgisIntegrationTests {

	private static final TestRevision LOCATIONS = locations(false);

	@RegisterExtension
	final PostgresExtension postgres = PostgresExtension.withImage("postgis/postgis:17-3.5");

	private static TestRevision locations(boolean tolerant) {
		return TestRevision.of("locations", "", (op) -> {
			op.createExtension("postgis").ifNotExists();
			op.createTable("locations", (table) -> {
				table.column("id", Types.bigint()).identity().primaryKey();
				table.column("geom", Types.geometry("Point", 4326)).notNull();
				if (tolerant) {
					table.ifNotExists();
				}
			});
			var index = op.createIndex("idx_locations_geom").on("locations").using("gist").column("geom");
			if (tolerant) {
				index.ifNotExists();
			}
		}, (op) -> op.dropTable("locations"));
	}

	private Migrations migrations(TestRevision revision) {
		return TestRevision.migrations(this.postgres.dataSource(), revision);
	}

	@Test
	void spatialTableAndIndexAreCreated() {
		migrations(LOCATIONS).upgrade();
		this.postgres.jdbcClient()
			.sql("INSERT INTO locations (geom) VALUES (ST_SetSRID(ST_MakePoint(105.8, 21.0), 4326))")
			.update();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT format_type(atttypid, atttypmod) FROM pg_attribute "
					+ "WHERE attrelid = 'locations'::regclass AND attname = 'geom'")
			.query(String.class)
			.single()).isEqualTo("geometry(Point,4326)");
	}

	@Test
	void scriptLeavesWhatTheRunLeaves() {
		Psql.assumeThatItIsThere();
		try (ScriptedRun run = new ScriptedRun(this.postgres.newDatabase("online"),
				this.postgres.newDatabase("offline"), ScriptForm.PLAIN, TransactionMode.PER_REVISION,
				TestHistory.of("PostGIS", LOCATIONS))) {
			run.upgrade("head");
			run.assertSame("up");
			run.downgrade("base");
			run.assertSame("down");
		}
	}

	@Test
	void runningAgainOverExistingTablesFailsWithAdviceAndWorksWithIfNotExists() {
		migrations(LOCATIONS).upgrade();
		this.postgres.jdbcClient().sql("DROP TABLE alembic_version").update();
		assertThatExceptionOfType(ObjectExistsException.class).isThrownBy(() -> migrations(LOCATIONS).upgrade())
			.satisfies((ex) -> assertThat(ex.getAction()).contains("stamp", "ifNotExists"));
		assertThat(migrations(locations(true)).upgrade().rows()).containsExactly("locations");
	}

}
