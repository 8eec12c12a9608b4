package io.github.migrationboot.internal.connection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PostgresUrl} against a server: what it makes of a string connects.
 */
class PostgresUrlIntegrationTests {

	private static final String ROLE = "rôle @1";

	private static final String PASSWORD = "p%41 @#:/?&+=\\'\"${x}ä[]w";

	private static final String URL = "//{user}:{password}@{host}:{port}/{db}";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@ParameterizedTest
	@ValueSource(strings = { "postgres:" + URL, "postgresql:" + URL, "postgresql+asyncpg:" + URL,
			"postgresql+psycopg:" + URL, "pgsql:" + URL, "postgis:" + URL, "timescale:" + URL, "ecto:" + URL,
			"jdbc:postgresql:" + URL, "r2dbc:postgresql:" + URL, "r2dbc:pool:postgresql:" + URL,
			"  'postgres:" + URL + "' ",
			"postgres:" + URL + "?sslmode=prefer&application_name=x&connect_timeout=5&options=-c%20lock_timeout%3D5s",
			"postgres://{host}:{port}/{db}?user={user}&password={password}",
			"jdbc:postgresql://{host}:{port}/{db}?user={user}&password={password}",
			"postgres:///{db}?host={host}&port={port}&user={user}&password={password}",
			"postgres://{user}:{password}@{host}:{port}?dbname={db}",
			"postgres://{user}:{password}@{host}:1,{host}:{port}/{db}?hostRecheckSeconds=0",
			"postgres://{user}:{password}@/{db}?host={host}:1&host={host}:{port}&hostRecheckSeconds=0" })
	void connectsWithEveryFormOfUrl(String template) throws SQLException {
		// Without hostRecheckSeconds the driver passes over a host that refused another
		// test's login a moment ago.
		this.postgres.createRole(ROLE, PASSWORD);
		assertThat(query(PostgresUrl.parse(fill(template), "DATABASE_URL"),
				"SELECT current_user || ' in ' || current_database()"))
			.isEqualTo(ROLE + " in " + this.postgres.database().name());
	}

	@Test
	void connectsWithKeywords() throws SQLException {
		this.postgres.createRole(ROLE, PASSWORD);
		String text = "host=%s port=%d dbname=%s user='%s' password = '%s'".formatted(this.postgres.database().host(),
				this.postgres.database().port(), this.postgres.database().name(), ROLE,
				PASSWORD.replace("\\", "\\\\").replace("'", "\\'"));
		assertThat(query(PostgresUrl.parse(text, "DATABASE_URL"), "SELECT current_user")).isEqualTo(ROLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "100%", "p@w", "p#w", "p:w", "p/w", "p?w", "p w", "p&w", "p+w", "p=w", "a@b:c/d?e#f%g" })
	void connectsWithAPasswordThatIsNotEncoded(String password) throws SQLException {
		this.postgres.createRole("plain", password);
		String url = "postgres://plain:%s@%s:%d/%s?sslmode=prefer".formatted(password, this.postgres.database().host(),
				this.postgres.database().port(), this.postgres.database().name());
		assertThat(query(PostgresUrl.parse(url, "DATABASE_URL"), "SELECT current_user")).isEqualTo("plain");
	}

	@Test
	void connectsToTheDatabaseOfTheUsersName() throws SQLException {
		this.postgres.createRole(ROLE, PASSWORD);
		this.postgres.newDatabase(ROLE);
		assertThat(query(PostgresUrl.parse(fill("postgres://{user}:{password}@{host}:{port}"), "DATABASE_URL"),
				"SELECT current_database()"))
			.isEqualTo(ROLE);
	}

	@Test
	void connectsToADatabaseWhoseNameNeedsEncoding() throws SQLException {
		String name = "a b/c?d#e%f+g&h=i${j}";
		this.postgres.newDatabase(name);
		String url = this.postgres.url().replaceFirst("/[^/]*$", "/" + encode(name));
		assertThat(query(PostgresUrl.parse(url, "DATABASE_URL"), "SELECT current_database()")).isEqualTo(name);
	}

	@Test
	void connectsWithNothingButTheEnvironment() throws SQLException {
		this.postgres.createRole(ROLE, PASSWORD);
		Map<String, String> environment = Map.of("PGHOST", this.postgres.database().host(), "PGPORT",
				String.valueOf(this.postgres.database().port()), "PGUSER", ROLE, "PGPASSWORD", PASSWORD, "PGDATABASE",
				this.postgres.database().name(), "PGOPTIONS", "-c lock_timeout=7s", "PGAPPNAME", "a b");
		PostgresUrl url = PostgresUrl.parse("postgresql://", "DATABASE_URL", environment);
		assertThat(query(url,
				"SELECT current_user || current_setting('lock_timeout') || current_setting('application_name')"))
			.isEqualTo(ROLE + "7sa b");
	}

	@ParameterizedTest
	@MethodSource("effects")
	void settingsTakeEffectOnTheServer(String parameters, String expression, String expected) throws SQLException {
		PostgresUrl url = PostgresUrl.parse(this.postgres.url() + "?" + parameters, "DATABASE_URL");
		assertThat(query(url, "SELECT " + expression)).isEqualTo(expected);
	}

	static Stream<Arguments> effects() {
		return Stream.of(effect("application_name=a+%26%3D%25%20b", "current_setting('application_name')", "a+&=% b"),
				effect("fallback_application_name=f", "current_setting('application_name')", "f"),
				effect("options=-c%20lock_timeout%3D7s%20-c%20geqo%3Doff",
						"current_setting('lock_timeout') || current_setting('geqo')", "7soff"),
				effect("options=-c%20DateStyle%3DISO,%5C%20DMY", "current_setting('DateStyle')", "ISO, DMY"),
				effect("schema=app", "current_setting('search_path')", "app"),
				effect("search_path=app,public", "current_setting('search_path')", "app,public"),
				effect("sslmode=disable", "ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()", "false"),
				effect("target_session_attrs=read-write", "pg_is_in_recovery()::text", "false"),
				effect("client_encoding=latin1", "current_setting('client_encoding')", "UTF8"));
	}

	@Test
	void doesNotPrepareStatementsOnTheServerBehindAPooler() throws SQLException {
		PostgresUrl url = PostgresUrl.parse(this.postgres.url() + "?pgbouncer=true", "DATABASE_URL");
		try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.connectionProperties());
				var statement = connection.prepareStatement("SELECT count(*)::text FROM pg_prepared_statements")) {
			for (int i = 0; i < 10; i++) {
				assertThat(single(statement.executeQuery())).isEqualTo("0");
			}
		}
	}

	@Test
	void failureToConnectDoesNotShowThePassword() {
		PostgresUrl url = PostgresUrl.parse("jdbc:postgresql://u:hush@does-not-exist.invalid/db", "DATABASE_URL");
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(url.jdbcUrl(), url.connectionProperties()).close())
			.satisfies((ex) -> assertThat(String.valueOf(ex) + ex.getCause()).contains("does-not-exist.invalid")
				.doesNotContain("hush"));
	}

	@Test
	void aMissingSocketFactoryIsNamedWhenConnecting() {
		PostgresUrl url = PostgresUrl.parse("postgresql://u:hush@%2Fvar%2Frun%2Fpostgresql/db", "DATABASE_URL");
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(url.jdbcUrl(), url.connectionProperties()).close())
			.satisfies((ex) -> assertThat(ex.getMessage()).contains(url.requiredClass()).doesNotContain("hush"));
	}

	private String fill(String template) {
		return template.replace("{user}", encode(ROLE))
			.replace("{password}", encode(PASSWORD))
			.replace("{host}", this.postgres.database().host())
			.replace("{port}", String.valueOf(this.postgres.database().port()))
			.replace("{db}", this.postgres.database().name());
	}

	private static String query(PostgresUrl url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.connectionProperties());
				Statement statement = connection.createStatement()) {
			return single(statement.executeQuery(sql));
		}
	}

	private static String single(ResultSet result) throws SQLException {
		try (result) {
			assertThat(result.next()).isTrue();
			return result.getString(1);
		}
	}

	private static Arguments effect(String parameters, String expression, String expected) {
		return Arguments.of(parameters, expression, expected);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
