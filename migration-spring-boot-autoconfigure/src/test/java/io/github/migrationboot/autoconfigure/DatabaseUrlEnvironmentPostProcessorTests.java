package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.r2dbc.spi.ConnectionFactoryOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.logging.DeferredLogs;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.DefaultResourceLoader;

import io.github.migrationboot.internal.connection.InvalidDatabaseUrlException;
import io.github.migrationboot.internal.connection.InvalidDatabaseUrlException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DatabaseUrlEnvironmentPostProcessor}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseUrlEnvironmentPostProcessorTests {

	private static final String URL = "postgres://u:hush@h/db?application_name=a";

	private final Path directory;

	private final SpringApplication application = new SpringApplication(Object.class);

	DatabaseUrlEnvironmentPostProcessorTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@BeforeEach
	void logAtInfo() {
		LoggingSystem.get(getClass().getClassLoader())
			.setLogLevel(DatabaseUrlEnvironmentPostProcessor.class.getName(), LogLevel.INFO);
	}

	@Test
	void changesNothingWhenNotSet() {
		ConfigurableEnvironment environment = process(Map.of("PGHOST", "h", "PGUSER", "u"));
		assertThat(source(environment)).isNull();
	}

	@Test
	void givesTheUrlToTheDataSource() {
		ConfigurableEnvironment environment = process(Map.of("DATABASE_URL", URL));
		DataSourceProperties properties = Binder.get(environment)
			.bind("spring.datasource", DataSourceProperties.class)
			.get();
		assertThat(properties.getUrl()).isEqualTo("jdbc:postgresql://h:5432/db?ApplicationName=a");
		assertThat(properties.getUsername()).isEqualTo("u");
		assertThat(properties.getPassword()).isEqualTo("hush");
	}

	@Test
	void givesTheUrlToR2dbc() {
		ConfigurableEnvironment environment = process(Map.of("DATABASE_URL", URL));
		String url = environment.getProperty("spring.r2dbc.url", "");
		ConnectionFactoryOptions options = ConnectionFactoryOptions.parse(url);
		assertThat(options.getValue(ConnectionFactoryOptions.DRIVER)).isEqualTo("postgresql");
		assertThat(options.getValue(ConnectionFactoryOptions.HOST)).isEqualTo("h");
		assertThat(options.getValue(ConnectionFactoryOptions.PORT)).isEqualTo(5432);
		assertThat(options.getValue(ConnectionFactoryOptions.DATABASE)).isEqualTo("db");
		assertThat(environment.getProperty("spring.r2dbc.username")).isEqualTo("u");
		assertThat(environment.getProperty("spring.r2dbc.password")).isEqualTo("hush");
	}

	@Test
	void leavesR2dbcAloneWhereItIsNotOnTheClassPath() {
		this.application.setResourceLoader(new DefaultResourceLoader(new FilteredClassLoader("io.r2dbc.spi")));
		ConfigurableEnvironment environment = process(Map.of("DATABASE_URL", URL));
		assertThat(environment.containsProperty("spring.datasource.url")).isTrue();
		assertThat(environment.containsProperty("spring.r2dbc.url")).isFalse();
	}

	@Test
	void givesMigrationsTheirOwnLogin() {
		ConfigurableEnvironment environment = process(Map.of("DATABASE_URL", URL, "MIGRATION_DATABASE_URL",
				"postgres://owner:hush2@h1,h2/db?target_session_attrs=any&sslpassword=hush3"));
		assertThat(environment.getProperty("migration.url"))
			.isEqualTo("jdbc:postgresql://h1:5432,h2:5432/db?targetServerType=primary&sslpassword=hush3");
		assertThat(environment.getProperty("migration.username")).isEqualTo("owner");
		assertThat(environment.getProperty("migration.password")).isEqualTo("hush2");
		assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("u");
	}

	@Test
	void keepsThePasswordOfTheKeyOutOfTheUrl() {
		ConfigurableEnvironment environment = process(
				Map.of("DATABASE_URL", "postgres://u@h/db?sslkey=/k&sslpassword=hush"));
		assertThat(environment.getProperty("spring.datasource.url"))
			.isEqualTo("jdbc:postgresql://h:5432/db?sslkey=%2Fk");
		assertThat(environment.getProperty("spring.datasource.hikari.data-source-properties.sslpassword"))
			.isEqualTo("hush");
		assertThat(environment.getProperty("spring.r2dbc.properties.sslPassword")).isEqualTo("hush");
	}

	@Test
	void hasTheLowestPrecedence() {
		ConfigurableEnvironment environment = process(Map.of("DATABASE_URL", URL));
		assertThat(environment.getPropertySources().stream().toList()).last()
			.extracting(PropertySource::getName)
			.isEqualTo(DatabaseUrlEnvironmentPostProcessor.PROPERTY_SOURCE);
	}

	@Test
	void knowsWhereAPropertyComesFrom() {
		ConfigurableEnvironment environment = process(Map.of("DATABASE_URL", URL));
		assertThat(OriginLookup.getOrigin(source(environment), "spring.datasource.url")).asString()
			.contains("DATABASE_URL")
			.doesNotContain("hush");
	}

	@Test
	void backsOffWhenDisabled() {
		ConfigurableEnvironment environment = process(
				Map.of("DATABASE_URL", "mysql://h/db", "migration.database-url.expose", "false"));
		assertThat(source(environment)).isNull();
	}

	@Test
	void explicitUrlWinsWithItsOwnLoginAndTheLogSaysSo(CapturedOutput output) {
		ConfigurableEnvironment environment = process(
				Map.of("DATABASE_URL", URL, "SPRING_DATASOURCE_URL", "jdbc:h2:mem:test"));
		assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:h2:mem:test");
		assertThat(environment.containsProperty("spring.datasource.username")).isFalse();
		assertThat(environment.containsProperty("spring.datasource.password")).isFalse();
		assertThat(output).contains("Using spring.datasource.url; DATABASE_URL").doesNotContain("hush");
	}

	@Test
	void saysNothingWhenTheExplicitUrlIsTheSameDatabase(CapturedOutput output) {
		process(Map.of("DATABASE_URL", URL, "spring.datasource.url",
				"jdbc:postgresql://u:hush@h:5432/db?ApplicationName=a"));
		assertThat(output).doesNotContain("DATABASE_URL");
	}

	@Test
	void saysThatAVariableNobodyUsesIsWrong(CapturedOutput output) {
		process(Map.of("DATABASE_URL", "mysql://u:hush@h/db", "spring.datasource.url", "jdbc:postgresql://h/db"));
		assertThat(output).contains("DATABASE_URL is not used, and wrong").doesNotContain("hush");
	}

	@Test
	void explicitUrlWithAnUnknownPlaceholderIsLeftToItsUsers(CapturedOutput output) {
		process(Map.of("DATABASE_URL", URL, "spring.datasource.url", "jdbc:postgresql://u:hush@${NOT_SET}/db"));
		assertThat(output).contains("Using spring.datasource.url; DATABASE_URL").doesNotContain("hush");
	}

	@Test
	void explicitJndiNameWins() {
		ConfigurableEnvironment environment = process(
				Map.of("DATABASE_URL", URL, "spring.datasource.jndi-name", "java:db"));
		assertThat(environment.containsProperty("spring.datasource.url")).isFalse();
	}

	@Test
	void explicitR2dbcUrlWinsForR2dbcOnly() {
		ConfigurableEnvironment environment = process(
				Map.of("DATABASE_URL", URL, "spring.r2dbc.url", "r2dbc:postgresql://other/db"));
		assertThat(environment.getProperty("spring.r2dbc.url")).isEqualTo("r2dbc:postgresql://other/db");
		assertThat(environment.containsProperty("spring.r2dbc.password")).isFalse();
		assertThat(environment.containsProperty("spring.datasource.url")).isTrue();
	}

	@Test
	void explicitPasswordReplacesThatOfTheVariable() {
		ConfigurableEnvironment environment = process(
				Map.of("DATABASE_URL", URL, "spring.datasource.password", "other"));
		assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("u");
		assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("other");
	}

	@Test
	void explicitUserDoesNotGetThePasswordOfAnother() {
		ConfigurableEnvironment environment = process(
				Map.of("DATABASE_URL", URL, "SPRING_DATASOURCE_USERNAME", "other"));
		assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("other");
		assertThat(environment.containsProperty("spring.datasource.password")).isFalse();
	}

	@Test
	void explicitUserOfTheSameNameKeepsThePassword() {
		ConfigurableEnvironment environment = process(Map.of("DATABASE_URL", URL, "spring.datasource.username", "u"));
		assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("hush");
	}

	@Test
	void passwordThatLooksLikeAPlaceholderSurvives() {
		ConfigurableEnvironment environment = process(Map.of("DATABASE_URL", "postgres://u:a${user.home}b@h/d"));
		DataSourceProperties properties = Binder.get(environment)
			.bind("spring.datasource", DataSourceProperties.class)
			.get();
		assertThat(properties.getPassword()).isEqualTo("a${user.home}b");
	}

	@Test
	void readsTheFile() throws IOException {
		Files.writeString(this.directory.resolve(".env"),
				"DATABASE_URL=\"postgresql+asyncpg://localhost:5432/dbname\"\nPGUSER=u\nPGPASSWORD=hush");
		ConfigurableEnvironment environment = process(Map.of());
		assertThat(environment.getProperty("spring.datasource.url"))
			.isEqualTo("jdbc:postgresql://localhost:5432/dbname");
		assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("u");
		assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("hush");
		assertThat(OriginLookup.getOrigin(source(environment), "spring.datasource.url")).asString().contains(".env");
	}

	@Test
	void environmentWinsOverTheFile() throws IOException {
		Files.writeString(this.directory.resolve(".env"),
				"DATABASE_URL=postgres://file/db\nPGUSER=file\nOTHER=1\nSPRING_DATASOURCE_URL=x");
		ConfigurableEnvironment environment = process(Map.of("DATABASE_URL", "postgres://h/db", "PGUSER", "u"));
		assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://h:5432/db");
		assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("u");
		assertThat(environment.containsProperty("OTHER")).isFalse();
	}

	@Test
	void failsWhenEmpty() {
		assertThatExceptionOfType(InvalidDatabaseUrlException.class)
			.isThrownBy(() -> process(Map.of("DATABASE_URL", " ")))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.EMPTY));
	}

	@Test
	void namesTheVariableThatIsWrong() {
		assertThatExceptionOfType(InvalidDatabaseUrlException.class)
			.isThrownBy(() -> process(Map.of("DATABASE_URL", URL, "MIGRATION_DATABASE_URL", "mysql://u:hush@h/d")))
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo("MIGRATION_DATABASE_URL"));
	}

	@Test
	void logsWhatIsIgnored(CapturedOutput output) {
		process(Map.of("DATABASE_URL", "postgres://u:hush@h/db?pool_timeout=1"));
		assertThat(output).contains("DATABASE_URL: Ignored").contains("pool_timeout").doesNotContain("hush");
	}

	@Test
	void canRunTwice(CapturedOutput output) {
		ConfigurableEnvironment environment = environment(Map.of("DATABASE_URL", URL));
		process(environment);
		process(environment);
		assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("hush");
		assertThat(output).doesNotContain("is not used");
	}

	private ConfigurableEnvironment process(Map<String, Object> variables) {
		return process(environment(variables));
	}

	private ConfigurableEnvironment process(ConfigurableEnvironment environment) {
		DeferredLogs logs = new DeferredLogs();
		new DatabaseUrlEnvironmentPostProcessor(logs, this.directory.resolve(".env"))
			.postProcessEnvironment(environment, this.application);
		logs.switchOverAll();
		return environment;
	}

	private static ConfigurableEnvironment environment(Map<String, Object> variables) {
		ConfigurableEnvironment environment = new StandardEnvironment() {

			@Override
			protected void customizePropertySources(MutablePropertySources sources) {
				sources.addFirst(new MapPropertySource("properties", variables));
				sources
					.addLast(new SystemEnvironmentPropertySource(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
			}

		};
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

	private static @Nullable PropertySource<?> source(ConfigurableEnvironment environment) {
		return environment.getPropertySources().get(DatabaseUrlEnvironmentPostProcessor.PROPERTY_SOURCE);
	}

}
