package io.github.migrationboot.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From entities to revisions, in a copy of the sample's project.
 */
class AutogenerateIntegrationTests {

	private static final String CLEAN = "No new upgrade operations detected.\n";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path directory;

	AutogenerateIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void entitiesBecomeRevisionsAndNothingIsDroppedWithoutBeingAskedFor() throws Exception {
		EntityProject project = EntityProject.copy(this.directory, this.postgres);
		project.run(0, "upgrade", "head");
		assertThat(project.run(0, "check")).isEqualTo(CLEAN);

		project.addVehicle("""
				@Column(name = "plate_number", length = 20, unique = true)
				String plateNumber;

				@Column(name = "vehicle_type", length = 50)
				String vehicleType;
				""");
		assertThat(project.run(0, "revision", "--autogenerate", "-m", "Add Vehicle model",
				"--migration.revision.hooks[0]=sh -c 'echo \"// $0\" >> {file}' formatted"))
			.startsWith("Generating " + project.project().path(SampleProject.REVISIONS.resolve("AddVehicleModel.java")))
			.contains("Running post write hook");
		assertThat(project.revision("AddVehicleModel.java")).contains("""
						op.createTable("vehicle", (table) -> {
							table.column("id", bigint()).identity().primaryKey();
							table.column("created_at", timestamptz(6)).notNull();
							table.column("updated_at", timestamptz(6));
							table.column("plate_number", varchar(20)).unique();
							table.column("vehicle_type", varchar(50));
						});
					}
				""", "\t\top.dropTable(\"vehicle\");\n", "// formatted");
		project.project().build();
		project.run(0, "upgrade", "head");
		assertThat(project.run(0, "check")).isEqualTo(CLEAN);

		Path document = project.project().path(EntityProject.ENTITIES.resolve("Document.java"));
		Files.writeString(document, Files.readString(document)
			.replaceFirst("\tprivate Instant createdAt;", "$0\n\n\tprivate @Nullable Integer pages;"));
		project.removeVehicle();
		project.project()
			.build(EntityProject.ENTITIES.resolve("Document.java"), EntityProject.ENTITIES.resolve("Chunk.java"));
		project.run(0, "revision", "--autogenerate", "-m", "add pages");
		assertThat(project.revision("AddPages.java")).contains("op.addColumn(\"documents\", \"pages\", integer());",
				"// op.dropTable(\"vehicle\");", "--allow-drops");
		assertThat(project.revision("AddPages.java").lines().filter((line) -> line.startsWith("\t\top.")))
			.containsExactly("\t\top.addColumn(\"documents\", \"pages\", integer());",
					"\t\top.dropColumn(\"documents\", \"pages\");");
		project.project().build();
		project.run(0, "upgrade", "head");
		assertThat(project.run(3, "check")).isEqualTo("""
				New upgrade operations detected:
				  removed table vehicle
				""");
	}

	@Test
	void processThatIsKilledLeavesDatabaseAndProjectAsTheyWere() throws Exception {
		EntityProject project = EntityProject.copy(this.directory, this.postgres);
		project.run(0, "upgrade", "head");
		JdbcClient client = this.postgres.jdbcClient();
		String before = CatalogSnapshot.take(client);
		Path model = Files.writeString(this.directory.resolve("slow.sql"),
				"CREATE TABLE slow (id int); SELECT pg_sleep(600);");
		Process process = project.project()
			.start(this.postgres.url(), "revision", "--autogenerate", "-m", "slow",
					"--migration.autogenerate.schema-locations=file:" + model);
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> sleeping(client, "count(*)") == 1);
		// SIGKILL, after which the server goes on for a while.
		process.destroyForcibly().waitFor();
		assertThat(project.project().path(SampleProject.REVISIONS.resolve("Slow.java"))).doesNotExist();
		assertThat(CatalogSnapshot.take(client)).isEqualTo(before);
		assertThat(sleeping(client, "count(pg_terminate_backend(pid))")).isOne();
		Awaitility.await().until(() -> sleeping(client, "count(*)") == 0);
		assertThat(CatalogSnapshot.take(client)).isEqualTo(before);
		assertThat(project.run(0, "check")).isEqualTo(CLEAN);
	}

	private static int sleeping(JdbcClient client, String what) {
		return client
			.sql("SELECT " + what
					+ " FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()")
			.query(Integer.class)
			.single();
	}

}
