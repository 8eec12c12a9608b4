package io.github.migrationboot.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Finds a server for the tests and keeps it until the JVM ends: the one that
 * {@value #URL_VARIABLE} names, else a container, else an embedded one; always the latter
 * if the build names its version. Safe for use by several threads.
 */
final class PostgresServers {

	static final String URL_VARIABLE = "TEST_DATABASE_URL";

	/**
	 * The version of the embedded server, if the tests are to run on that one.
	 */
	static final String VERSION_PROPERTY = "postgres";

	static final String DEFAULT_IMAGE = "postgres:17";

	/**
	 * Everything in it must be escaped somewhere: in a URL, in SQL, or in a shell.
	 */
	private static final String PASSWORD = "p@ss:w/rd?%41#&+=;\\'\" $";

	/**
	 * Which extension the tests that ask for an image need of it, by the image's owner.
	 */
	private static final Map<String, String> EXTENSIONS = Map.of("pgvector", "vector", "postgis", "postgis");

	private static final Map<String, Optional<PostgresServer>> SERVERS = new ConcurrentHashMap<>();

	private PostgresServers() {
	}

	/**
	 * Return the server for tests that need nothing special.
	 * @return the server, started on the first call
	 */
	static PostgresServer any() {
		return SERVERS.computeIfAbsent("", (key) -> Optional.of(findAny())).orElseThrow();
	}

	/**
	 * Return a server that has what an image adds to PostgreSQL.
	 * @param image the image's full name
	 * @return the server, or nothing if there is none and no way to start one
	 */
	static Optional<PostgresServer> withImage(String image) {
		return SERVERS.computeIfAbsent(image, PostgresServers::find);
	}

	private static PostgresServer findAny() {
		String url = System.getenv(URL_VARIABLE);
		if (StringUtils.hasText(url) && !hasVersion()) {
			return PostgresServer.parse(url);
		}
		return hasDocker() ? startContainer(DEFAULT_IMAGE) : startEmbedded();
	}

	private static Optional<PostgresServer> find(String image) {
		String url = System.getenv(URL_VARIABLE);
		if (StringUtils.hasText(url) && !hasVersion()) {
			PostgresServer server = PostgresServer.parse(url);
			if (server.offers(extensionOf(image))) {
				return Optional.of(server);
			}
		}
		return hasDocker() ? Optional.of(startContainer(image)) : Optional.empty();
	}

	private static boolean hasVersion() {
		return System.getProperty(VERSION_PROPERTY) != null;
	}

	private static @Nullable String extensionOf(String image) {
		return EXTENSIONS.get(image.split("/", 2)[0]);
	}

	private static boolean hasDocker() {
		return !hasVersion() && DockerClientFactory.instance().isDockerAvailable();
	}

	private static PostgresServer startContainer(String image) {
		DockerImageName name = DockerImageName.parse(image).asCompatibleSubstituteFor("postgres");
		PostgreSQLContainer container = new PostgreSQLContainer(name).withPassword(PASSWORD)
			// Most tests have a database of their own, whose files are in memory then.
			.withTmpFs(Map.of("/var/lib/postgresql/data", "rw"))
			.withStartupTimeout(Duration.ofMinutes(3));
		container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
		// Not left to Testcontainers' own reaper, because that one can be switched off.
		Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
		container.start();
		return new PostgresServer(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
				container.getUsername(), PASSWORD, container.getDatabaseName());
	}

	private static PostgresServer startEmbedded() {
		try {
			EmbeddedPostgres embedded = EmbeddedPostgres.builder()
				.setServerConfig("fsync", "off")
				.setServerConfig("max_connections", "200")
				.setPGStartupWait(Duration.ofMinutes(1))
				.start();
			try (Connection connection = embedded.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				requireVersion(statement);
				requirePassword(statement);
			}
			return new PostgresServer("localhost", embedded.getPort(), "postgres", PASSWORD, "postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void requireVersion(Statement statement) throws SQLException {
		String wanted = System.getProperty(VERSION_PROPERTY);
		try (var version = statement.executeQuery("SHOW server_version")) {
			version.next();
			if (wanted != null && !wanted.startsWith(version.getString(1))) {
				throw new IllegalStateException(
						"The embedded PostgreSQL is " + version.getString(1) + ", not " + wanted + ".");
			}
		}
	}

	/**
	 * The embedded server trusts everybody, so that a wrong password would go unnoticed.
	 * From PostgreSQL 16 on it can be told that the password is cheap to check, which
	 * every connection has to wait for.
	 */
	private static void requirePassword(Statement statement) throws IOException, SQLException {
		statement.execute("SELECT set_config(name, '1', false) FROM pg_settings WHERE name = 'scram_iterations'");
		statement.execute("ALTER ROLE postgres PASSWORD " + statement.enquoteLiteral(PASSWORD));
		try (var file = statement.executeQuery("SHOW hba_file")) {
			file.next();
			Files.writeString(Path.of(file.getString(1)), "host all all all scram-sha-256\n");
		}
		statement.execute("SELECT pg_reload_conf()");
	}

}
