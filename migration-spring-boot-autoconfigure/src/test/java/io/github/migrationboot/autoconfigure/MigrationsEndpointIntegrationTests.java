package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
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
			assertThat(database.get("running")).isNull();
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
	void failedRunShowsNeitherSecretsNorWhoRanIt(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("0003_secret.sql"), """
				-- revision: 0003_secret
				-- down_revision: 0002_author

				-- upgrade
				INSERT INTO document (title) VALUES ('s3cret'), ('s3cret');
				CREATE UNIQUE INDEX titles ON document (title);

				-- downgrade
				DROP INDEX titles;
				""");
		this.postgres.createRole("endpoint_keeper", "pa55w0rd");
		this.postgres.jdbcClient().sql("GRANT CREATE, USAGE ON SCHEMA public TO endpoint_keeper").update();
		String locations = "--migration.locations=file:" + folder + "/*.sql";
		String url = "--migration.url=" + this.postgres.jdbcUrl() + "?user=endpoint_keeper&password=pa55w0rd";
		assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> start(locations, url));
		try (ConfigurableApplicationContext context = start(locations, url, "--migration.mode=none")) {
			assertThat(object(database(context, MIGRATIONS).get("lastRun")).get("outcome")).isEqualTo("failed");
			assertThat(List.of("", "/migrations", "/migrations/0003_secret", "/migrations/head", "/migrations/nosuch",
					"/health", "/health/migrations", "/info", "/beans", "/conditions", "/configprops", "/env",
					"/loggers"))
				.allSatisfy((path) -> assertThat(get(context, "/actuator" + path).body()).doesNotContain("s3cret",
						"pa55w0rd", "endpoint_keeper"));
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

	@Test
	void runOfAnotherInstanceIsShownWithWhatItWaitsFor() throws Exception {
		try (ConfigurableApplicationContext context = start();
				var holder = this.postgres.connection();
				var runner = this.postgres.connection();
				var hold = holder.createStatement();
				var run = runner.createStatement()) {
			holder.setAutoCommit(false);
			hold.execute("SET application_name = 'long report'; LOCK TABLE document");
			run.execute("SET application_name = 'other instance'; "
					+ "SELECT pg_advisory_lock(hashtextextended('migration:public.alembic_version', 0))");
			CompletableFuture<Void> statement = CompletableFuture.runAsync(() -> execute(run));
			Awaitility.await()
				.until(() -> Boolean.TRUE
					.equals(object(database(context, MIGRATIONS).get("running")).get("waitingForLock")));
			Map<?, ?> running = object(database(context, MIGRATIONS).get("running"));
			assertThat(running.get("application")).isEqualTo("other instance");
			assertThat(running.get("pid")).isInstanceOf(Integer.class);
			assertThat((List<?>) running.get("blockedBy")).singleElement().satisfies((blocker) -> {
				assertThat(object(blocker).get("application")).isEqualTo("long report");
				assertThat(object(blocker).get("state")).isEqualTo("idle in transaction");
				assertThat(String.valueOf(object(blocker).get("since"))).startsWith("20");
			});
			assertThat(get(context, MIGRATIONS).body()).doesNotContain("LOCK", "top_secret", "client_addr");
			holder.rollback();
			statement.join();
		}
	}

	@Test
	void backfillOfAnotherInstanceIsShownWithoutTheKeyThatItHasReached() throws SQLException {
		try (ConfigurableApplicationContext context = start();
				var connection = this.postgres.connection();
				var run = connection.createStatement()) {
			run.execute("SELECT pg_advisory_lock(hashtextextended('migration:public.alembic_version', 0))");
			run.execute(
					"INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, "
							+ "started_at, duration, statements_done, last_key) VALUES ('0003_fill', 'upgrade', '{0002_author}', "
							+ "'{}', 'fill', 'partial', now(), '1s', 0, 's3cret')");
			Map<?, ?> running = object(database(context, MIGRATIONS).get("running"));
			assertThat(running.get("revision")).isEqualTo("0003_fill");
			assertThat(running.get("phase")).isEqualTo("backfill");
			assertThat(running.get("done")).isEqualTo(1);
			assertThat(List.of("/migrations", "/health"))
				.allSatisfy((path) -> assertThat(get(context, "/actuator" + path).body()).doesNotContain("s3cret"));
		}
	}

	private static void execute(Statement statement) {
		try {
			statement.execute("SELECT 1 AS top_secret FROM document");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
