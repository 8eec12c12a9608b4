package io.github.migrationboot.sample;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entities with types of pgvector and PostGIS.
 */
class AutogenerateExtensionsIntegrationTests {

	private static final String CLEAN = "No new upgrade operations detected.\n";

	@RegisterExtension
	final PostgresExtension postgres = PostgresExtension.withImage("postgis/postgis:17-3.5");

	private final Path directory;

	AutogenerateExtensionsIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void extensionsThatColumnsNeedAreCreatedFirst() throws Exception {
		EntityProject project = EntityProject.copy(this.directory, this.postgres);
		project.addVehicle("""
				@Column(columnDefinition = "vector(1536)")
				String embedding;

				@Column(columnDefinition = "geometry(Point,4326)")
				String position;
				""");
		project.run(0, "upgrade", "head");
		project.run(0, "revision", "--autogenerate", "-m", "add vehicles");
		assertThat(project.project().path(SampleProject.REVISIONS.resolve("AddVehicles.java"))).content()
			.containsSubsequence("op.createExtension(\"postgis\").ifNotExists();",
					"op.createExtension(\"vector\").ifNotExists();", "op.createTable(\"vehicle\"",
					"table.column(\"embedding\", vector(1536));",
					"table.column(\"position\", geometry(\"Point\", 4326));");
		project.project().build();
		project.run(0, "upgrade", "head");
		assertThat(project.run(0, "check")).isEqualTo(CLEAN);
		project.run(0, "downgrade", "-1");
		assertThat(project.run(3, "check")).contains("Target database is not up to date.");
	}

}
