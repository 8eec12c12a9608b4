package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.actuate.MigrationHealthIndicator;
import io.github.migrationboot.actuate.MigrationsEndpoint;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The SQL of "Logins and rights" in {@code docs/production.md} is run, and gives each
 * login what it needs and no more.
 */
class RightsDocumentationIntegrationTests {

	private static final Path PAGE = Path.of("..", "docs", "production.md");

	private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sql\\n(.*?)^```$");

	private static final Pattern ROLE = Pattern.compile("\\b(migrator|service|auditor|shop_owner)\\b");

	private static final String PASSWORD = "pw";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	/**
	 * Roles are of the server, which other tests use at the same time.
	 */
	private final String suffix = "_" + UUID.randomUUID().toString().substring(0, 8);

	private final Path folder;

	private final List<String> examples;

	RightsDocumentationIntegrationTests(@TempDir Path folder) throws IOException {
		this.folder = folder;
		String page = Files.readString(PAGE);
		String section = page.substring(page.indexOf("\n## Logins and rights\n"),
				page.indexOf("\n## What is never shown\n"));
		this.examples = EXAMPLE.matcher(section).results().map((match) -> match.group(1)).toList();
	}

	@BeforeEach
	void write() throws IOException {
		RevisionFile.write(this.folder, "0001_orders", "",
				"CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY, item text);\n"
						+ "CREATE TABLE lines (id serial, item text);");
	}

	private String name(String role) {
		return role + this.suffix;
	}

	/**
	 * Run an example. Roles are created so that they are dropped after the test, and then
	 * given what the example says.
	 */
	private void run(int example, DataSource dataSource) throws SQLException {
		Matcher roles = ROLE.matcher(this.examples.get(example));
		List<String> statements = new ArrayList<>();
		for (String statement : roles.replaceAll("$1" + this.suffix).split(";\n")) {
			Matcher created = Pattern.compile("CREATE ROLE (\\w+) (?:NO)?LOGIN").matcher(statement);
			if (created.matches()) {
				this.postgres.createRole(created.group(1), PASSWORD);
				statements.add(statement.replaceFirst("CREATE", "ALTER"));
			}
			else {
				statements.add(statement);
			}
		}
		try (Connection connection = dataSource.getConnection(); Statement jdbc = connection.createStatement()) {
			for (String statement : statements) {
				jdbc.execute(statement);
			}
		}
	}

	private DataSource as(String role) {
		return this.postgres.database().dataSource(name(role), PASSWORD);
	}

	private ApplicationContextRunner application(String role, String... settings) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + this.postgres.jdbcUrl(),
					"spring.datasource.username=" + name(role), "spring.datasource.password=" + PASSWORD,
					"migration.locations=file:" + this.folder + "/*.sql")
			.withPropertyValues(settings);
	}

	private void createTables() throws SQLException {
		run(0, this.postgres.dataSource());
		application("migrator", "migration.mode=none")
			.run((context) -> context.getBean(Migrations.class).setup().ensureVersionTable());
		run(1, as("migrator"));
	}

	private void migrate() throws SQLException {
		createTables();
		application("migrator").run((context) -> assertThat(context).hasNotFailed());
	}

	private static void assertRefused(JdbcClient jdbc, String sql) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update())
			.havingRootCause()
			.withMessageContaining("permission denied");
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade", "validate", "wait", "none" })
	void serviceStartsInEachModeOnADatabaseAtTheTarget(String mode) throws SQLException {
		migrate();
		application("service", "migration.mode=" + mode, "migration.wait.timeout=0s").run((context) -> {
			assertThat(context).hasNotFailed();
			Migrations migrations = context.getBean(Migrations.class);
			assertThat(migrations.status().state()).isEqualTo(State.UP_TO_DATE);
			MigrationsEndpoint endpoint = new MigrationsEndpoint(Map.of("default", migrations));
			assertThat(endpoint.migrations().databases().get("default")).satisfies((database) -> {
				assertThat(database.status()).isEqualTo(State.UP_TO_DATE);
				assertThat(database.lastRun()).isNotNull();
			});
			assertThat(endpoint.revision("0001")).isNotNull();
			assertThat(new MigrationHealthIndicator(Map.of("default", migrations)).health().getStatus().getCode())
				.isEqualTo("UP");
		});
	}

	@Test
	void serviceUsesItsTablesAndOnlyReadsOurs() throws SQLException {
		migrate();
		JdbcClient jdbc = JdbcClient.create(as("service"));
		jdbc.sql("INSERT INTO orders (item) VALUES ('pen')").update();
		jdbc.sql("INSERT INTO lines (item) VALUES ('pen')").update();
		assertThat(jdbc.sql("SELECT item FROM orders").query(String.class).list()).containsExactly("pen");
		assertThat(jdbc.sql("SELECT version_num FROM alembic_version").query(String.class).list())
			.containsExactly("0001_orders");
		assertRefused(jdbc, "DELETE FROM alembic_version");
		assertRefused(jdbc, "UPDATE migration_history SET error = ''");
		assertRefused(jdbc, "CREATE TABLE t ()");
	}

	@ParameterizedTest
	@ValueSource(strings = { "validate", "wait", "upgrade" })
	void serviceIsToldThatSomethingIsPendingOrWhatItMayNot(String mode) throws SQLException, IOException {
		migrate();
		RevisionFile.write(this.folder, "0002_more", "0001_orders", "ALTER TABLE orders ADD COLUMN price numeric;");
		application("service", "migration.mode=" + mode, "migration.wait.timeout=0s").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(Failure.of(context)).contains("0002_more")
				.contains(mode.equals("upgrade") ? "must be owner of table orders" : "pending");
		});
		application("migrator").run((context) -> assertThat(context).hasNotFailed());
		application("service", "migration.mode=" + mode).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void serviceThatMigratesDoesSoWithTheOtherLogin() throws SQLException {
		createTables();
		application("service", "migration.username=" + name("migrator"), "migration.password=" + PASSWORD)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Migrations.class).history(1)).singleElement()
					.satisfies((row) -> assertThat(row.login()).isEqualTo(name("migrator")));
				JdbcClient.create(context.getBean(DataSource.class))
					.sql("INSERT INTO orders (item) VALUES ('pen')")
					.update();
			});
	}

	@Test
	void auditorReadsTheHistoryAndNothingElse() throws SQLException {
		migrate();
		application("auditor", "migration.mode=none").run((context) -> {
			Migrations migrations = context.getBean(Migrations.class);
			assertThat(migrations.listing().current()).hasSize(1);
			assertThat(migrations.history(1)).hasSize(1);
			migrations.validate();
		});
		assertRefused(JdbcClient.create(as("auditor")), "DELETE FROM orders");
		assertRefused(JdbcClient.create(as("auditor")), "DELETE FROM alembic_version");
	}

	@Test
	void runInTheRoleThatOwnsEverythingCreatesEverythingAsItsOwn() throws SQLException, IOException {
		run(2, this.postgres.dataSource());
		String role = "migration.role=" + name("shop_owner");
		application("migrator", role).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Migrations.class).history(1)).singleElement()
				.satisfies((row) -> assertThat(row.login()).isEqualTo(name("migrator")));
		});
		RevisionFile.write(this.folder, "0002_more", "0001_orders", "ALTER TABLE orders ADD COLUMN price numeric;");
		application("service", "migration.mode=validate").run((context) -> assertThat(context).hasFailed());
		application("migrator", role).run((context) -> assertThat(context).hasNotFailed());
		application("service", "migration.mode=validate").run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
			.query(String.class)
			.list()).containsExactly(name("shop_owner"));
		JdbcClient.create(as("service")).sql("INSERT INTO orders (item, price) VALUES ('pen', 1)").update();
	}

	@Test
	void roleThatOwnsEverythingLetsTheServiceUseWhatItCreates() throws SQLException {
		run(2, this.postgres.dataSource());
		try (Connection connection = as("migrator").getConnection(); Statement jdbc = connection.createStatement()) {
			jdbc.execute("SET ROLE " + name("shop_owner"));
			jdbc.execute("CREATE TABLE owned (id serial, item text)");
		}
		JdbcClient.create(as("service")).sql("INSERT INTO owned (item) VALUES ('pen')").update();
		JdbcClient.create(as("migrator")).sql("ALTER TABLE owned ADD COLUMN price numeric").update();
		assertRefused(JdbcClient.create(as("migrator")), "CREATE ROLE r");
	}

}
