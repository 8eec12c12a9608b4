package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.migrationboot.autoconfigure.example.ExampleApplication;
import io.github.migrationboot.internal.version.LockTimeoutException;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The endpoint and the health indicator over HTTP.
 */
class MigrationsEndpointIntegrationTests {

	private static final String MIGRATIONS = "/actuator/migrations";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private final HttpClient client = HttpClient.newHttpClient();

	private ConfigurableApplicationContext start(String... arguments) {
		SpringApplication application = new SpringApplication(ExampleApplication.class);
		Map<String, Object> properties = new HashMap<>(Map.of("server.port", "0", "spring.main.banner-mode", "off",
				"spring.datasource.url", this.postgres.jdbcUrl(), "spring.datasource.username",
				this.postgres.username(), "spring.datasource.password", Placeholders.escape(this.postgres.password()),
				"spring.application.name", "search", "management.endpoints.web.exposure.include", "*",
				"management.endpoint.health.show-details", "always"));
		application.setDefaultProperties(properties);
		return application.run(arguments);
	}

	private HttpResponse<String> get(ConfigurableApplicationContext context, String path) {
		URI uri = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
		try {
			return this.client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<?, ?> database(ConfigurableApplicationContext context, String path) {
		HttpResponse<String> response = get(context, path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).doesNotContain(this.postgres.username() + "\"", "localhost", "CREATE");
		Map<?, ?> databases = object(JsonParserFactory.getJsonParser().parseMap(response.body()).get("databases"));
		return object(databases.get("default"));
	}

	private static Map<?, ?> object(@Nullable Object json) {
		return (Map<?, ?>) Objects.requireNonNull(json);
	}

	private Map<?, ?> health(ConfigurableApplicationContext context) {
		return JsonParserFactory.getJsonParser().parseMap(get(context, "/actuator/health/migrations").body());
	}

	@Test
	void migratedDatabaseIsUpToDate() {
		try (ConfigurableApplicationContext context = start()) {
			Map<?, ?> database = database(context, MIGRATIONS);
			assertThat(database.keySet()).map(String::valueOf)
				.containsExactly("status", "current", "heads", "pendingHeads", "pending", "unknown", "lastRun");
			assertThat(database.get("status")).isEqualTo("UP_TO_DATE");
			assertThat(database.get("current")).isEqualTo(List.of("0002_author"));
			assertThat(database.get("heads")).isEqualTo(List.of("0002_author"));
			assertThat(database.get("pending")).isEqualTo(List.of());
			Map<?, ?> lastRun = object(database.get("lastRun"));
			assertThat(lastRun.get("revision")).isEqualTo("0002_author");
			assertThat(lastRun.get("direction")).isEqualTo("upgrade");
			assertThat(lastRun.get("outcome")).isEqualTo("completed");
			assertThat(String.valueOf(lastRun.get("startedAt"))).startsWith("20");
			assertThat(health(context).get("status")).isEqualTo("UP");
		}
	}

	@Test
	void untouchedDatabaseIsPendingAndStaysUntouched() {
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		try (ConfigurableApplicationContext context = start("--migration.mode=none")) {
			Map<?, ?> database = database(context, MIGRATIONS);
			assertThat(database.get("status")).isEqualTo("PENDING");
			assertThat(database.get("current")).isEqualTo(List.of());
			assertThat(database.get("pendingHeads")).isEqualTo(List.of("0002_author"));
			assertThat(database.get("pending")).isEqualTo(List.of(
					Map.of("revision", "0001_documents", "downRevisions", List.of(), "dependsOn", List.of(),
							"branchLabels", List.of(), "message", "create documents"),
					Map.of("revision", "0002_author", "downRevisions", List.of("0001_documents"), "dependsOn",
							List.of(), "branchLabels", List.of("search"), "message", "add the author")));
			assertThat(health(context).get("status")).isEqualTo("OUT_OF_SERVICE");
		}
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
	}

	@Test
	void foreignRowIsUnknown() {
		try (ConfigurableApplicationContext context = start()) {
			this.postgres.jdbcClient().sql("UPDATE alembic_version SET version_num = 'elsewhere'").update();
			Map<?, ?> database = database(context, MIGRATIONS);
			assertThat(database.get("status")).isEqualTo("DIVERGED");
			assertThat(database.get("unknown")).isEqualTo(List.of("elsewhere"));
			assertThat(health(context).get("status")).isEqualTo("DOWN");
		}
	}

	@Test
	void revisionIsFoundByTheBeginningOfItsId() {
		try (ConfigurableApplicationContext context = start("--migration.target=0001")) {
			Map<?, ?> first = database(context, MIGRATIONS + "/0001_documents");
			assertThat(first.get("revision")).isEqualTo("0001_documents");
			assertThat(first.get("message")).isEqualTo("create documents");
			assertThat(first.get("applied")).isEqualTo(true);
			Map<?, ?> second = database(context, MIGRATIONS + "/0002");
			assertThat(second.get("revision")).isEqualTo("0002_author");
			assertThat(second.get("downRevisions")).isEqualTo(List.of("0001_documents"));
			assertThat(second.get("applied")).isEqualTo(false);
		}
	}

	@Test
	void revisionThatIsNotThereOrNotTheOnlyOneIsNotFound() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(get(context, MIGRATIONS + "/0003").statusCode()).isEqualTo(404);
			assertThat(get(context, MIGRATIONS + "/000").statusCode()).isEqualTo(404);
		}
	}

	@Test
	void databaseThatIsDownIsUnavailable() {
		try (ConfigurableApplicationContext context = start("--migration.mode=none",
				"--migration.url=postgresql://u:s3cret@localhost:1/app")) {
			Map<?, ?> database = database(context, MIGRATIONS);
			assertThat(database.get("status")).isEqualTo("UNAVAILABLE");
			assertThat(database.get("heads")).isEqualTo(List.of("0002_author"));
			assertThat(database(context, MIGRATIONS + "/0001").get("revision")).isEqualTo("0001_documents");
			assertThat(database(context, MIGRATIONS + "/0001").containsKey("applied")).isFalse();
			assertThat(health(context).get("status")).isEqualTo("UNKNOWN");
		}
	}

	@Test
	void stateIsReadWhileAnotherInstanceHoldsTheLock() throws SQLException {
		try (ConfigurableApplicationContext context = start("--migration.mode=none", "--migration.lock.timeout=0s");
				var connection = this.postgres.connection();
				var statement = connection.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(hashtextextended('migration:public.alembic_version', 0))");
			Migrations migrations = context.getBean(Migrations.class);
			assertThatExceptionOfType(LockTimeoutException.class).isThrownBy(migrations::upgrade);
			assertThat(database(context, MIGRATIONS).get("status")).isEqualTo("PENDING");
		}
	}

}
