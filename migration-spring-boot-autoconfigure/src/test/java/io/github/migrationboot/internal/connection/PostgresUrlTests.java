package io.github.migrationboot.internal.connection;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostgresUrl}: every form in which a database is named.
 */
class PostgresUrlTests {

	private static final String NAME = "DATABASE_URL";

	@ParameterizedTest
	@ValueSource(strings = { "postgres", "postgresql", "POSTGRESQL", "pgsql", "psql", "postgis", "timescale",
			"timescaledb", "timescalegis", "ecto", "postgresql+psycopg", "postgresql+psycopg2", "postgresql+asyncpg",
			"postgresql+pg8000", "postgresql+psycopg2cffi", "postgres+asyncpg", "jdbc:postgresql", "jdbc:postgres",
			"r2dbc:postgresql", "r2dbc:postgres", "r2dbc:pool:postgresql" })
	void acceptsEveryScheme(String scheme) {
		PostgresUrl url = PostgresUrl.parse(scheme + "://u:p@h:6432/db?sslmode=require", NAME);
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h:6432/db?sslmode=require");
		assertThat(url.username()).isEqualTo("u");
		assertThat(url.password()).isEqualTo("p");
	}

	@ParameterizedTest
	@MethodSource("libpqCases")
	void readsUrlsAsLibpqDoes(String text, String expected, @Nullable String username, @Nullable String password) {
		PostgresUrl url = PostgresUrl.parse(text, NAME);
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql:" + expected);
		assertThat(url.username()).isEqualTo(username);
		assertThat(url.password()).isEqualTo(password);
		assertThat(url.notes()).isEmpty();
	}

	// In the order of libpq's own test, with the driver's defaults where libpq leaves
	// something out.
	static Stream<Arguments> libpqCases() {
		String user = "uri-user";
		return Stream.of(Arguments.of("postgresql://uri-user:secret@host:12345/db", "//host:12345/db", user, "secret"),
				Arguments.of("postgresql://uri-user@host:12345/db", "//host:12345/db", user, null),
				Arguments.of("postgresql://uri-user@host/db", "//host:5432/db", user, null),
				Arguments.of("postgresql://host:12345/db", "//host:12345/db", null, null),
				Arguments.of("postgresql://host/db", "//host:5432/db", null, null),
				Arguments.of("postgresql://uri-user@host:12345/", "//host:12345/uri-user", user, null),
				Arguments.of("postgresql://uri-user@host/", "//host:5432/uri-user", user, null),
				Arguments.of("postgresql://uri-user@", "//localhost:5432/uri-user", user, null),
				Arguments.of("postgresql://host:12345/", "//host:12345/", null, null),
				Arguments.of("postgresql://host:12345", "//host:12345/", null, null),
				Arguments.of("postgresql://host/", "//host:5432/", null, null),
				Arguments.of("postgresql://host", "//host:5432/", null, null),
				Arguments.of("postgresql://", "//localhost:5432/", null, null),
				Arguments.of("postgresql://?hostaddr=127.0.0.1", "//127.0.0.1:5432/", null, null),
				Arguments.of("postgresql://example.com?hostaddr=63.1.2.4", "//63.1.2.4:5432/", null, null),
				Arguments.of("postgresql://%68ost/", "//host:5432/", null, null),
				Arguments.of("postgresql://host/db?user=uri-user", "//host:5432/db", user, null),
				Arguments.of("postgresql://host/db?user=uri-user&port=12345", "//host:12345/db", user, null),
				Arguments.of("postgresql://host/db?u%73er=someotheruser&port=12345", "//host:12345/db", "someotheruser",
						null),
				Arguments.of("postgresql://host:12345?user=uri-user", "//host:12345/uri-user", user, null),
				Arguments.of("postgresql://host?user=uri-user", "//host:5432/uri-user", user, null),
				Arguments.of("postgresql://host?  user  =  uri-user  & port  = 12345 ", "//host:12345/uri-user", user,
						null),
				Arguments.of("postgresql://host?", "//host:5432/", null, null),
				Arguments.of("postgresql://[::1]:12345/db", "//[::1]:12345/db", null, null),
				Arguments.of("postgresql://[::1]/db", "//[::1]:5432/db", null, null),
				Arguments.of("postgresql://[2001:db8::1234]/", "//[2001:db8::1234]:5432/", null, null),
				Arguments.of("postgresql://[200z:db8::1234]/", "//[200z:db8::1234]:5432/", null, null),
				Arguments.of("postgresql://[::1]", "//[::1]:5432/", null, null),
				Arguments.of("postgres://", "//localhost:5432/", null, null),
				Arguments.of("postgres:///", "//localhost:5432/", null, null),
				Arguments.of("postgres:///db", "//localhost:5432/db", null, null),
				Arguments.of("postgres://uri-user@/db", "//localhost:5432/db", user, null),
				Arguments.of("postgres://@host", "//host:5432/", null, null),
				Arguments.of("postgres://host:/", "//host:5432/", null, null),
				Arguments.of("postgres://:12345/", "//localhost:12345/", null, null),
				Arguments.of("postgres://host?dbname=a%20b", "//host:5432/a%20b", null, null),
				Arguments.of("postgres://[fe80::1%25eth0]/db", "//[fe80::1%eth0]:5432/db", null, null),
				Arguments.of("postgresql:///d@b", "//localhost:5432/d%40b", null, null));
	}

	@ParameterizedTest
	@MethodSource("otherCases")
	void readsTheFormsOfProvidersAndClients(String text, String expected, @Nullable String username,
			@Nullable String password) {
		PostgresUrl url = PostgresUrl.parse(text, NAME);
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql:" + expected);
		assertThat(url.username()).isEqualTo(username);
		assertThat(url.password()).isEqualTo(password);
	}

	static Stream<Arguments> otherCases() {
		return Stream.of(
				Arguments.of("postgres://u:p@ec2-1.compute.amazonaws.com:5432/d4?sslmode=require",
						"//ec2-1.compute.amazonaws.com:5432/d4?sslmode=require", "u", "p"),
				Arguments.of("postgresql://u:p@ep-x.neon.tech/db?sslmode=require&channel_binding=require",
						"//ep-x.neon.tech:5432/db?sslmode=require&channelBinding=require", "u", "p"),
				Arguments.of("postgresql://u:p@ep-x.neon.tech/db?options=endpoint%3Dep-x",
						"//ep-x.neon.tech:5432/db?options=endpoint%3Dep-x", "u", "p"),
				Arguments.of("postgresql://u:p@ep-x.neon.tech/db?options=endpoint=ep-x",
						"//ep-x.neon.tech:5432/db?options=endpoint%3Dep-x", "u", "p"),
				Arguments.of("postgresql://u:p@h:26257/db?sslmode=verify-full&options=--cluster%3Dfree-1",
						"//h:26257/db?sslmode=verify-full&options=--cluster%3Dfree-1", "u", "p"),
				Arguments.of("postgresql://h1:5433,h2/db", "//h1:5433,h2:5432/db?targetServerType=primary", null, null),
				Arguments.of("postgresql:///db?host=h1:5433&host=h2:5434",
						"//h1:5433,h2:5434/db?targetServerType=primary", null, null),
				Arguments.of("postgresql:///db?host=h1,h2&port=1,2", "//h1:1,h2:2/db?targetServerType=primary", null,
						null),
				Arguments.of("postgresql:///db?host=h1,h2&port=7", "//h1:7,h2:7/db?targetServerType=primary", null,
						null),
				Arguments.of("postgresql://[::1]:1,[::2]/db", "//[::1]:1,[::2]:5432/db?targetServerType=primary", null,
						null),
				Arguments.of("postgresql://h/?user=u&password=p%26w", "//h:5432/u", "u", "p&w"),
				Arguments.of("postgresql://h/db?user=u&password=p@w?x#y%", "//h:5432/db", "u", "p@w?x#y%"),
				Arguments.of("host=h port=6432 dbname=db user=u password='a b\\'c\\\\'", "//h:6432/db", "u", "a b'c\\"),
				Arguments.of("dbname = db  user=u password=p\\ w host=::1", "//[::1]:5432/db", "u", "p w"),
				Arguments.of("user=u host=h application_name=''", "//h:5432/u?ApplicationName=", "u", null),
				Arguments.of("  \"postgres://u:p@h/db\"  ", "//h:5432/db", "u", "p"),
				Arguments.of("'postgres://u:p@h/db'\n", "//h:5432/db", "u", "p"),
				Arguments.of("jdbc:postgresql://h:5432/db?reWriteBatchedInserts=true&ssl=true",
						"//h:5432/db?reWriteBatchedInserts=true&ssl=true", null, null),
				Arguments.of("jdbc:postgresql://u:p@h/db", "//h:5432/db", "u", "p"),
				Arguments.of("jdbc:postgresql://h", "//h:5432/", null, null),
				Arguments.of("jdbc:postgresql:db", "//localhost:5432/db", null, null),
				Arguments.of("jdbc:postgresql:", "//localhost:5432/", null, null),
				Arguments.of("jdbc:postgresql:?user=u&password=p+w&ApplicationName=a+b",
						"//localhost:5432/u?ApplicationName=a%20b", "u", "p w"),
				Arguments.of("jdbc:postgresql:///db?PGHOST=h&PGPORT=7", "//h:7/db", null, null),
				Arguments.of("jdbc:postgresql://h/db?application_name=a", "//h:5432/db?ApplicationName=a", null, null),
				Arguments.of("r2dbc:postgresql:failover://h1,h2:7/db?targetServerType=secondary",
						"//h1:5432,h2:7/db?targetServerType=secondary", null, null),
				Arguments.of("r2dbcs:postgresql://u:p@h/db", "//h:5432/db?sslmode=verify-full", "u", "p"),
				Arguments.of(
						"r2dbc:postgresql://h/db?sslMode=VERIFY_CA&applicationName=a+b&schema=s&connectTimeout=PT5S",
						"//h:5432/db?sslmode=verify-ca&ApplicationName=a%20b&currentSchema=s"
								+ "&connectTimeout=5&loginTimeout=5",
						null, null),
				Arguments.of("r2dbc:postgresql://h/db?options=lock_timeout%3D10s;statement_timeout%3D5m",
						"//h:5432/db?options=-c%20lock_timeout%3D10s%20-c%20statement_timeout%3D5m", null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "p%w", "100%", "p@w", "p@@w", "p#w", "p:w", "p/w", "p?w", "p w", "p&w", "p+w", "p=w",
			"a@b:c/d?e#f%g", "p?w=1", "1/2", "pä€w", "${x}", "'p'", "[p]" })
	void readsAPasswordThatIsNotEncoded(String password) {
		PostgresUrl url = PostgresUrl.parse("postgresql://u:" + password + "@h:7/db?sslmode=require", NAME);
		assertThat(url.username()).isEqualTo("u");
		assertThat(url.password()).isEqualTo(password);
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h:7/db?sslmode=require");
	}

	@Test
	void decodesPercentSignsButNoPlusSigns() {
		PostgresUrl url = PostgresUrl.parse("postgres://u%40x:%25+%2B%C3%A4%2f@h/d+b%20?application_name=a+b", NAME);
		assertThat(url.username()).isEqualTo("u@x");
		assertThat(url.password()).isEqualTo("%++ä/");
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h:5432/d%2Bb%20?ApplicationName=a%2Bb");
	}

	@Test
	void ignoresAFragmentAndSaysSo() {
		PostgresUrl url = PostgresUrl.parse("postgres://u:p#w@h/db#x", NAME);
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h:5432/db");
		assertThat(url.password()).isEqualTo("p#w");
		assertThat(url.notes()).singleElement().asString().contains("%23");
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgres://otheruser@?host=/no/such/directory",
			"postgres://otheruser@/?host=/no/such/directory", "postgres://otheruser@:5432?host=/no/such/directory/",
			"postgres://otheruser@%2Fno%2Fsuch%2Fdirectory?sslmode=require", "host=/no/such/directory user=otheruser" })
	void reachesASocketThroughJunixsocket(String text) {
		PostgresUrl url = PostgresUrl.parse(text, NAME);
		assertThat(url.properties())
			.containsEntry("socketFactory", "org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg")
			.containsEntry("socketFactoryArg", "/no/such/directory/.s.PGSQL.5432")
			.containsEntry("sslmode", "disable");
		assertThat(url.jdbcUrl()).startsWith("jdbc:postgresql://localhost:5432/otheruser?");
		assertThat(url.requiredClass()).isEqualTo("org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg");
		assertThat(url.r2dbcUrl()).isNull();
	}

	@Test
	void namesTheSocketAfterThePort() {
		PostgresUrl url = PostgresUrl.parse("postgresql://%2Fvar%2Frun%2Fpostgresql:6432/db", NAME);
		assertThat(url.properties()).containsEntry("socketFactoryArg", "/var/run/postgresql/.s.PGSQL.6432");
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgresql://u:p@/db?host=/cloudsql/proj:reg:inst",
			"postgresql://u:p@localhost/db?host=/cloudsql/proj:reg:inst",
			"postgresql://u:p@%2Fcloudsql%2Fproj:reg:inst/db", "postgresql://u:p@%2Fcloudsql%2Fproj%3Areg%3Ainst/db" })
	void reachesCloudSqlThroughItsSocketFactory(String text) {
		PostgresUrl url = PostgresUrl.parse(text, NAME);
		assertThat(url.properties()).containsEntry("cloudSqlInstance", "proj:reg:inst")
			.containsEntry("socketFactory", "com.google.cloud.sql.postgres.SocketFactory");
		assertThat(url.requiredClass()).isEqualTo("com.google.cloud.sql.postgres.SocketFactory");
	}

	@Test
	void leavesHostAndDatabaseToAService() {
		assertThat(PostgresUrl.parse("postgresql://?service=s", NAME, Map.of("PGHOST", "h")).jdbcUrl())
			.isEqualTo("jdbc:postgresql://?service=s");
		assertThat(PostgresUrl.parse("postgresql:///db?service=s", NAME).jdbcUrl())
			.isEqualTo("jdbc:postgresql:db?service=s");
		assertThat(PostgresUrl.parse("postgresql://h?service=s", NAME).jdbcUrl())
			.isEqualTo("jdbc:postgresql://h:5432/?service=s");
	}

	@Test
	void fillsInWhatIsMissingFromTheEnvironment() {
		Map<String, String> environment = Map.of("PGHOST", "eh", "PGPORT", "7", "PGUSER", "eu", "PGPASSWORD", "ep",
				"PGDATABASE", "ed", "PGSSLMODE", "require", "PGOPTIONS", "-c a=b", "PGAPPNAME", "ea");
		PostgresUrl url = PostgresUrl.parse("postgres://", NAME, environment);
		assertThat(url.jdbcUrl())
			.isEqualTo("jdbc:postgresql://eh:7/ed" + "?options=-c%20a%3Db&ApplicationName=ea&sslmode=require");
		assertThat(url.username()).isEqualTo("eu");
		assertThat(url.password()).isEqualTo("ep");
	}

	@Test
	void fillsInNothingThatIsThere() {
		Map<String, String> environment = Map.of("PGHOST", "eh", "PGPORT", "7", "PGUSER", "eu", "PGPASSWORD", "ep",
				"PGDATABASE", "ed", "PGSSLMODE", "require", "PGOPTIONS", "-c a=b", "PGAPPNAME", "ea");
		PostgresUrl url = PostgresUrl.parse("postgres://u:p@h:8/d?ssl=no-verify&options=x&application_name=a", NAME,
				environment);
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h:8/d?sslmode=require&options=x&ApplicationName=a");
		assertThat(url.username()).isEqualTo("u");
		assertThat(url.password()).isEqualTo("p");
	}

	@Test
	void fillsInWhatAJdbcUrlLeavesOut() {
		PostgresUrl url = PostgresUrl.parse("jdbc:postgresql://h/d", NAME,
				Map.of("PGUSER", "eu", "PGPASSWORD", "ep", "PGAPPNAME", "ea"));
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h:5432/d?ApplicationName=ea");
		assertThat(url.username()).isEqualTo("eu");
		assertThat(url.password()).isEqualTo("ep");
	}

	@Test
	void migratesOnThePrimaryWhateverTheStringAsksFor() {
		PostgresUrl url = PostgresUrl.parse("postgres://h1,h2/d?target_session_attrs=standby", NAME);
		assertThat(url.jdbcUrl()).endsWith("?targetServerType=secondary");
		assertThat(url.forMigrations().jdbcUrl()).endsWith("?targetServerType=primary");
	}

	@Test
	void leavesASingleHostAloneForMigrations() {
		PostgresUrl url = PostgresUrl.parse("postgres://h/d", NAME);
		assertThat(url.forMigrations().jdbcUrl()).isEqualTo("jdbc:postgresql://h:5432/d");
	}

	@Test
	void handsOutSecretsBesideTheUrlOnly() {
		PostgresUrl url = PostgresUrl.parse("postgres://u:hush1@h/d?sslkey=/k.p12&sslpassword=hush2", NAME);
		assertThat(url.connectionProperties())
			.containsExactlyInAnyOrderEntriesOf(Map.of("user", "u", "password", "hush1", "sslpassword", "hush2"));
		assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h:5432/d?sslkey=%2Fk.p12");
		assertThat(url.toString() + url.properties() + url.notes() + url.r2dbcUrl()).doesNotContain("hush");
		assertThat(PostgresUrl.parse(url.jdbcUrlWithSslPassword(), NAME).sslPassword()).isEqualTo("hush2");
	}

}
