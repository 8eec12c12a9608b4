package io.github.migrationboot.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;

import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.runner.DatabaseCreationException;
import io.github.migrationboot.runner.DatabaseSetup;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.test.PostgresExtension;
import io.github.migrationboot.test.TestDatabase;
import io.github.migrationboot.test.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A database and extensions that are created when asked for.
 */
class DatabaseSetupIntegrationTests {

	private static final String ROLE = "setup_login";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private TestDatabase missing;

	@BeforeEach
	void dropDatabase() {
		this.missing = this.postgres.newDatabase("Not \"yet there");
		drop();
	}

	private void drop() {
		this.postgres.jdbcClient().sql("DROP DATABASE \"Not \"\"yet there\"").update();
	}

	private ApplicationContextRunner runner(String url, String... properties) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + url,
					"spring.datasource.username=" + this.postgres.username(), "migration.locations=")
			.withPropertyValues(properties)
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("password",
						Map.of("spring.datasource.password", Placeholders.escape(this.postgres.password())))));
	}

	private DatabaseSetup setup(String username, String password) {
		Properties properties = DedicatedDataSource.properties("test");
		DedicatedDataSource.setLogin(properties, username, password);
		return new Migrations(new DedicatedDataSource(this.missing.jdbcUrl(), properties, null, null),
				RevisionCatalogue.of(new FoundRevisions(List.of(), List.of())), MigrationSettings.defaults())
			.setup();
	}

	private DatabaseSetup setup() {
		return setup(this.postgres.username(), this.postgres.password());
	}

	@Test
	void databaseIsCreatedByAStartThatIsAskedTo() {
		runner(this.missing.jdbcUrl()).run((context) -> assertThat(Failure.of(context))
			.contains("The database does not exist", "migration.create-database=true"));
		runner(this.missing.jdbcUrl(), "migration.create-database=true").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Migrations.class).status().state()).isEqualTo(State.UP_TO_DATE);
		});
		assertThat(this.missing.jdbcClient().sql("SELECT current_database()").query(String.class).single())
			.isEqualTo(this.missing.name());
	}

	@Test
	void readingCreatesNoDatabase() {
		runner(this.missing.jdbcUrl(), "migration.create-database=true", "migration.mode=none").run((context) -> {
			Migrations migrations = context.getBean(Migrations.class);
			assertThat(migrations.status().state()).isEqualTo(State.UNAVAILABLE);
			assertThatExceptionOfType(DatabaseUnavailableException.class)
				.isThrownBy(() -> migrations.listing().current());
			assertThatExceptionOfType(DatabaseUnavailableException.class)
				.isThrownBy(() -> migrations.preview().upgrade("head"));
			assertThat(migrations.setup().createDatabase()).isTrue();
		});
	}

	@Test
	void ofSeveralAtOnceOneCreatesTheDatabase() throws Exception {
		for (int round = 0; round < 3; round++) {
			ExecutorService threads = Executors.newFixedThreadPool(4);
			try {
				Callable<Boolean> create = () -> setup().createDatabase();
				List<Boolean> created = threads.invokeAll(List.of(create, create, create, create))
					.stream()
					.map(DatabaseSetupIntegrationTests::result)
					.toList();
				assertThat(created).containsOnlyOnce(true).hasSize(4);
				assertThat(setup().createDatabase()).isFalse();
			}
			finally {
				threads.shutdownNow();
			}
			drop();
		}
	}

	private static boolean result(Future<Boolean> future) {
		try {
			return future.get();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void loginThatMayNotCreateDatabasesIsToldWhoMay() {
		this.postgres.createRole(ROLE, "secret");
		assertThatExceptionOfType(DatabaseCreationException.class)
			.isThrownBy(() -> setup(ROLE, "secret").createDatabase())
			.satisfies((ex) -> {
				assertThat(ex.getDatabase()).isEqualTo(this.missing.name());
				assertThat(ex.getDescription()).contains("permission denied to create database");
				assertThat(ex.getAction()).contains("CREATE DATABASE \"Not \"\"yet there\"", "CREATEDB");
			});
	}

	@Test
	void dataSourceThatDoesNotTellItsServerIsRefused() {
		Migrations migrations = new Migrations(this.missing.dataSource(),
				RevisionCatalogue.of(new FoundRevisions(List.of(), List.of())), MigrationSettings.defaults());
		assertThatExceptionOfType(DatabaseCreationException.class).isThrownBy(() -> migrations.setup().createDatabase())
			.satisfies((ex) -> assertThat(ex.getDatabase()).isNull());
	}

	@Test
	void extensionsAreCreatedWhereTheyAreMissingAndCostOneRoundTripWhereNot() throws Exception {
		this.postgres.jdbcClient().sql("CREATE EXTENSION citext").update();
		String[] properties = { "migration.extensions=citext,uuid-ossp,pg_trgm" };
		runner(this.postgres.jdbcUrl(), properties).run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT extname FROM pg_extension ORDER BY oid")
			.query(String.class)
			.list()).containsExactly("plpgsql", "citext", "uuid-ossp", "pg_trgm");
		try (WireProxy proxy = WireProxy.to(this.postgres.database())) {
			runner(proxy.jdbcUrl(this.postgres.database().name()), properties)
				.run((context) -> assertThat(context).hasNotFailed());
			assertThat(proxy.roundTrips()).isEqualTo(2);
		}
	}

	@Test
	void extensionThatCannotBeCreatedSaysWhoMayOrWhatIsMissing() {
		this.postgres.createRole(ROLE, "secret");
		runner(this.postgres.jdbcUrl(), "migration.extensions=dblink", "migration.username=" + ROLE,
				"migration.password=secret")
			.run((context) -> assertThat(Failure.of(context))
				.contains("The extension \"dblink\" of migration.extensions", "rds_superuser"));
		runner(this.postgres.jdbcUrl(), "migration.extensions=no_such_extension")
			.run((context) -> assertThat(Failure.of(context)).contains("\"no_such_extension\"", "Install it"));
	}

}
