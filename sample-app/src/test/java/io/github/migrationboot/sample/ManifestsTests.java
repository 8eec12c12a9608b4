package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must be right in the files with which the sample is run.
 */
class ManifestsTests {

	private static final String[] CONTAINER = { "spec", "template", "spec", "containers" };

	private final Manifest compose;

	private final Manifest job;

	private final Manifest deployment;

	private final Manifest service;

	ManifestsTests() throws IOException {
		this.compose = Manifest.all("compose.yaml").get(0).at("services");
		this.job = Manifest.all("kubernetes/migrate.yaml").get(0);
		this.deployment = Manifest.all("kubernetes/app.yaml").get(0);
		this.service = Manifest.all("kubernetes/app.yaml").get(1);
	}

	@Test
	void composeMigratesWithTheImageOfTheServiceBeforeThatStarts() {
		assertThat(this.compose.at("migrate", "image")).isEqualTo(this.compose.at("app", "image"));
		assertThat(this.compose.at("migrate", "command").texts()).containsExactly("migrations", "upgrade", "heads");
		assertThat(this.compose.at("migrate", "restart").text()).isEqualTo("no");
		assertThat(this.compose.at("migrate", "depends_on", "db", "condition").text()).isEqualTo("service_healthy");
		assertThat(this.compose.at("app", "depends_on", "migrate", "condition").text())
			.isEqualTo("service_completed_successfully");
		assertThat(this.compose.at("app", "command").value()).isNull();
	}

	@Test
	void composeHasPgvectorWithAHealthCheckAndAServiceThatOnlyLooks() {
		assertThat(this.compose.at("db", "image").text()).isEqualTo("pgvector/pgvector:pg17");
		assertThat(this.compose.at("db", "healthcheck", "test").texts()).contains("pg_isready", "--host=127.0.0.1");
		Map<String, String> migrate = this.compose.at("migrate", "environment").environment();
		Map<String, String> app = this.compose.at("app", "environment").environment();
		assertThat(migrate).containsOnlyKeys("DATABASE_URL", "SAMPLE_VECTOR");
		assertThat(app).containsAllEntriesOf(migrate).containsEntry("MIGRATION_MODE", "validate");
	}

	@Test
	void jobMigratesWithTheImageAndTheDatabaseOfTheDeployment() throws IOException {
		Manifest migrate = this.job.at(CONTAINER);
		Manifest app = this.deployment.at(CONTAINER);
		assertThat(this.job.at("kind").text()).isEqualTo("Job");
		assertThat(this.job.at("spec", "template", "spec", "restartPolicy").text()).isEqualTo("Never");
		assertThat(migrate.at("image")).isEqualTo(app.at("image"));
		assertThat(migrate.at("args").texts()).containsExactly("migrations", "upgrade", "heads");
		assertThat(app.at("args").value()).isNull();
		assertThat(app.at("env").environment()).containsEntry("MIGRATION_MODE", "wait")
			.containsAllEntriesOf(migrate.at("env").environment());
		Manifest secret = Manifest.all("kubernetes/secret.example.yaml").get(0);
		for (Manifest container : List.of(migrate, app)) {
			Manifest reference = variable(container, "DATABASE_URL").at("valueFrom", "secretKeyRef");
			assertThat(reference.at("name")).isEqualTo(secret.at("metadata", "name"));
			assertThat(secret.at("stringData", reference.at("key").text()).text()).startsWith("postgresql://");
		}
	}

	@Test
	void podIsGivenLongerToStartThanItWaits() {
		Manifest app = this.deployment.at(CONTAINER);
		long wait = DurationStyle.detectAndParse(app.at("env").environment().getOrDefault("MIGRATION_WAIT_TIMEOUT", ""))
			.toSeconds();
		int startup = app.at("startupProbe", "periodSeconds").number()
				* app.at("startupProbe", "failureThreshold").number();
		assertThat((long) startup).isGreaterThan(wait);
		assertThat(this.deployment.at("spec", "progressDeadlineSeconds").number()).isGreaterThan(startup);
	}

	@Test
	void serviceLeadsToThePodsOfTheDeploymentAndNotToThoseOfTheJob() {
		Object labels = this.deployment.at("spec", "template", "metadata", "labels").value();
		assertThat(this.service.at("spec", "selector").value()).isEqualTo(labels)
			.isEqualTo(this.deployment.at("spec", "selector", "matchLabels").value())
			.isNotEqualTo(this.job.at("spec", "template", "metadata", "labels").value());
		assertThat(this.service.at("spec", "ports", "targetPort"))
			.isEqualTo(this.deployment.at(CONTAINER).at("ports", "name"))
			.isEqualTo(this.deployment.at(CONTAINER).at("readinessProbe", "httpGet", "port"));
	}

	@Test
	void imageRunsTheLayersOfTheJarWithoutBeingRoot() throws IOException {
		List<String> lines = Files.readAllLines(Path.of("Dockerfile"));
		assertThat(lines).contains("ARG BASE_IMAGE=eclipse-temurin:17-jre", "USER 10001:10001")
			.filteredOn((line) -> line.startsWith("FROM "))
			.containsExactly("FROM ${BASE_IMAGE} AS layers", "FROM ${BASE_IMAGE}");
		assertThat(lines).filteredOn((line) -> line.startsWith("COPY --from=layers"))
			.containsExactly("COPY --from=layers /layers/extracted/dependencies/ ./",
					"COPY --from=layers /layers/extracted/spring-boot-loader/ ./",
					"COPY --from=layers /layers/extracted/snapshot-dependencies/ ./",
					"COPY --from=layers /layers/extracted/application/ ./");
		assertThat(lines.get(lines.size() - 1)).startsWith("ENTRYPOINT [\"java\"").endsWith("\"-jar\", \"app.jar\"]");
	}

	private static Manifest variable(Manifest container, String name) {
		Object variables = container.at("env").value();
		return ((variables instanceof List<?> list) ? list : List.of()).stream()
			.map(Manifest::new)
			.filter((variable) -> variable.at("name").text().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
