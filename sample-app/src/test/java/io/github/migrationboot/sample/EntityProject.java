package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A copy of the sample's project whose developer adds an entity with a mapped superclass.
 *
 * @param project the project
 * @param postgres its database
 */
record EntityProject(SampleProject project, PostgresExtension postgres) {

	static final Path ENTITIES = Path.of("src/main/java/io/github/migrationboot/sample/document");

	private static final Path VEHICLE = ENTITIES.resolve("Vehicle.java");

	private static final Path TIMED = ENTITIES.resolve("Timed.java");

	static EntityProject copy(Path directory, PostgresExtension postgres) throws IOException {
		return new EntityProject(SampleProject.copy(directory.resolve("shop")), postgres);
	}

	/**
	 * Run a command.
	 * @return its output
	 */
	String run(int exitCode, String... arguments) throws Exception {
		SampleCommand command = this.project.run(this.postgres.url(), arguments);
		assertThat(command.exitCode()).as(command.output() + command.errors()).isEqualTo(exitCode);
		return command.output();
	}

	String revision(String name) throws IOException {
		return Files.readString(this.project.path(SampleProject.REVISIONS.resolve(name)));
	}

	void addVehicle(String fields) throws IOException {
		write(TIMED, """
				package io.github.migrationboot.sample.document;

				import java.time.Instant;

				import jakarta.persistence.Column;
				import jakarta.persistence.MappedSuperclass;

				@MappedSuperclass
				abstract class Timed {

					@Column(nullable = false)
					Instant createdAt;

					Instant updatedAt;

				}
				""");
		write(VEHICLE, """
				package io.github.migrationboot.sample.document;

				import jakarta.persistence.Column;
				import jakarta.persistence.Entity;
				import jakarta.persistence.GeneratedValue;
				import jakarta.persistence.GenerationType;
				import jakarta.persistence.Id;

				@Entity
				class Vehicle extends Timed {

					@Id
					@GeneratedValue(strategy = GenerationType.IDENTITY)
					Long id;

				%s
				}
				""".formatted(fields));
		this.project.build(TIMED, VEHICLE);
	}

	void removeVehicle() throws IOException {
		Files.delete(this.project.path(VEHICLE));
		Files.delete(this.project.path(SampleProject.CLASSES)
			.resolve(Path.of("src/main/java").relativize(ENTITIES))
			.resolve("Vehicle.class"));
	}

	private void write(Path file, String text) throws IOException {
		Files.writeString(this.project.path(file), text);
	}

}
