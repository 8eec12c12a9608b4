package io.github.migrationboot.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Compose and Kubernetes do, played with processes: the layers of the image, and the
 * arguments, variables and probes of the files. Only the database is another.
 */
class DeploymentIntegrationTests {

	private static final String MIGRATIONS = "/actuator/migrations";

	private static final List<String> LAYERS = List.of("dependencies", "spring-boot-loader", "snapshot-dependencies",
			"application");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final Path directory;

	private final Manifest job;

	private final Manifest app;

	private final Manifest composed;

	DeploymentIntegrationTests(@TempDir Path directory) throws IOException {
		this.directory = directory;
		this.job = container("kubernetes/migrate.yaml");
		this.app = container("kubernetes/app.yaml");
		this.composed = Manifest.all("compose.yaml").get(0).at("services");
	}

	private static Manifest container(String file) throws IOException {
		return Manifest.all(file).get(0).at("spec", "template", "spec", "containers");
	}

	private Map<String, String> environment(Map<String, String> declared, String url) {
		Map<String, String> environment = new HashMap<>(declared);
		environment.put("DATABASE_URL", url);
		environment.put("SAMPLE_VECTOR", "false");
		return environment;
	}

	private Map<String, String> environment(Manifest container) {
		return environment(container.at("env").environment(), this.postgres.url());
	}

	private static String state(SampleProcess process) {
		var response = process.get(MIGRATIONS);
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

	@Test
	void podIsReadyWhenTheJobHasMigratedAndComposeStartsTheServiceAfterThat() throws Exception {
		Path jar = extract();
		try (SampleProcess none = SampleProcess.start(jar, this.directory,
				environment(Map.of("MIGRATION_MODE", "none", "SPRING_JPA_HIBERNATE_DDLAUTO", "none"),
						this.postgres.url()));
				SampleProcess pod = SampleProcess.start(jar, this.directory, environment(this.app))) {
			assertThat(state(none.awaitServing())).contains("\"status\":\"PENDING\"", "\"current\":[]");
			pod.awaitOutput("Waiting for the database to be at \"head\"");
			assertThat(pod.isServing()).isFalse();
			assertThat(tables()).isZero();

			SampleCommand migrated = SampleCommand.run(jar, this.directory, environment(this.job),
					this.job.at("args").texts().subList(1, 3).toArray(String[]::new));
			assertThat(migrated.exitCode()).as(migrated.errors()).isZero();
			assertThat(migrated.errors()).contains("Running upgrade").doesNotContain("Tomcat");

			assertThat(state(pod.awaitServing())).contains("\"status\":\"UP_TO_DATE\"");
			assertThat(state(none)).contains("\"status\":\"UP_TO_DATE\"");
			assertThat(pod.output()).contains("The database is at \"head\" after ").doesNotContain("Running upgrade");
			for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
				assertThat(pod.get(this.app.at(probe, "httpGet", "path").text()).statusCode()).as(probe).isEqualTo(200);
			}
		}
		assertComposedServiceStartsAndLosesItsDatabase(jar);
		assertOlderPodStartsOnTheDatabaseOfANewerBuild(jar);
	}

	private void assertComposedServiceStartsAndLosesItsDatabase(Path jar) throws IOException {
		WireProxy proxy = WireProxy.to(this.postgres.database());
		String url = this.postgres.url().replaceFirst("@[^/]+/", "@" + proxy.host() + ":" + proxy.port() + "/");
		Map<String, String> environment = environment(this.composed.at("app", "environment").environment(), url);
		try (SampleProcess service = SampleProcess.start(jar, this.directory, environment)) {
			assertThat(state(service.awaitServing())).contains("\"status\":\"UP_TO_DATE\"");
			proxy.close();
			assertThat(state(service)).contains("\"status\":\"UNAVAILABLE\"", "\"heads\":[\"0004_hash_chunks\"]");
			assertThat(service.get(this.app.at("readinessProbe", "httpGet", "path").text()).statusCode())
				.isEqualTo(200);
		}
		finally {
			proxy.close();
		}
	}

	private void assertOlderPodStartsOnTheDatabaseOfANewerBuild(Path jar) throws IOException {
		this.postgres.jdbcClient().sql("UPDATE alembic_version SET version_num = '0005_newer'").update();
		this.postgres.jdbcClient().sql("""
				INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome,
				  started_at, duration, statements_done)
				VALUES ('0005_newer', 'upgrade', '{0004_hash_chunks}', '{}', 'newer', 'completed', now(), '1 s', 1)
				""").update();
		try (SampleProcess pod = SampleProcess.start(jar, this.directory, environment(this.app))) {
			assertThat(state(pod.awaitServing())).contains("\"status\":\"AHEAD\"", "\"unknown\":[\"0005_newer\"]");
			assertThat(pod.output()).contains("A newer build has migrated the database to 0005_newer");
		}
	}

	/**
	 * Do what the Dockerfile does.
	 */
	private Path extract() throws IOException, InterruptedException {
		Path jar = Files.copy(Path.of(System.getProperty("sample.jar")), this.directory.resolve("app.jar"));
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		int exitCode = new ProcessBuilder(java.toString(), "-Djarmode=tools", "-jar", jar.toString(), "extract",
				"--layers", "--destination", this.directory.resolve("extracted").toString())
			.start()
			.waitFor();
		assertThat(exitCode).isZero();
		Path image = Files.createDirectory(this.directory.resolve("image"));
		LAYERS.forEach((layer) -> copy(this.directory.resolve("extracted").resolve(layer), image));
		return image.resolve("app.jar");
	}

	private static void copy(Path from, Path to) {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path copy = to.resolve(from.relativize(file).toString());
				if (!Files.isDirectory(copy)) {
					Files.copy(file, copy);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int tables() {
		return this.postgres.jdbcClient()
			.sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
			.query(Integer.class)
			.single();
	}

}
