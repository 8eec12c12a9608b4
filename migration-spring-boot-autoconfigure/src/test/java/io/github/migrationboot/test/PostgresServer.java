package io.github.migrationboot.test;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.core.Utils;
import org.springframework.util.Assert;

/**
 * A running server and the login that owns it. Immutable.
 *
 * @param host where it listens
 * @param port where it listens
 * @param username a login that may create databases and roles
 * @param password its password, empty if it needs none
 * @param maintenanceDatabase a database to be connected to while others are created
 */
record PostgresServer(String host, int port, String username, String password, String maintenanceDatabase) {

	private static final int DEFAULT_PORT = 5432;

	/**
	 * Read a server from a URL. Its parameters other than the login are not used.
	 * @param url a {@code postgresql:}, {@code postgres:} or {@code jdbc:postgresql:} URL
	 * @return the server
	 */
	static PostgresServer parse(String url) {
		return url.startsWith("jdbc:") ? parseJdbcUrl(url) : parseUri(URI.create(url));
	}

	private static PostgresServer parseJdbcUrl(String url) {
		Properties properties = Driver.parseURL(url, null);
		Assert.state(properties != null, "TEST_DATABASE_URL starts with jdbc: but is not a JDBC URL of PostgreSQL");
		return new PostgresServer(properties.getProperty(PGProperty.PG_HOST.getName(), "localhost"),
				Integer.parseInt(properties.getProperty(PGProperty.PG_PORT.getName(), "" + DEFAULT_PORT)),
				properties.getProperty(PGProperty.USER.getName(), "postgres"),
				properties.getProperty(PGProperty.PASSWORD.getName(), ""),
				properties.getProperty(PGProperty.PG_DBNAME.getName(), "postgres"));
	}

	private static PostgresServer parseUri(URI uri) {
		String[] login = (uri.getRawUserInfo() != null) ? uri.getRawUserInfo().split(":", 2) : new String[] {};
		String path = uri.getRawPath();
		return new PostgresServer((uri.getHost() != null) ? uri.getHost() : "localhost",
				(uri.getPort() != -1) ? uri.getPort() : DEFAULT_PORT,
				(login.length > 0) ? decode(login[0]) : "postgres", (login.length > 1) ? decode(login[1]) : "",
				(path != null && path.length() > 1) ? decode(path.substring(1)) : "postgres");
	}

	private static String decode(String text) {
		return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
	}

	/**
	 * Return the database that administration goes through.
	 * @return the maintenance database
	 */
	TestDatabase maintenance() {
		return database(this.maintenanceDatabase);
	}

	/**
	 * Return a database of this server; it need not exist.
	 * @param name its name, unquoted
	 * @return the database
	 */
	TestDatabase database(String name) {
		return new TestDatabase(this, name);
	}

	/**
	 * Tell if an extension could be created.
	 * @param extension its name, or {@code null} for none
	 * @return whether the server has its files
	 */
	boolean offers(@Nullable String extension) {
		return extension == null || !maintenance().jdbcClient()
			.sql("SELECT 1 FROM pg_available_extensions WHERE name = ?")
			.param(extension)
			.query()
			.listOfRows()
			.isEmpty();
	}

	/**
	 * Create an empty database. Its files are copied, which takes a tenth of the time
	 * that the server's own way takes, where it has the choice.
	 * @param name its name, unquoted
	 * @return the database
	 */
	TestDatabase createDatabase(String name) {
		try (Connection connection = maintenance().connection(); var statement = connection.createStatement()) {
			boolean choice = connection.getMetaData().getDatabaseMajorVersion() >= 15;
			statement.execute("CREATE DATABASE " + Utils.escapeIdentifier(null, name)
					+ " TEMPLATE template0 ENCODING 'UTF8'" + (choice ? " STRATEGY file_copy" : ""));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return database(name);
	}

	/**
	 * Run statements that cannot run in a transaction.
	 * @param statements the statements
	 */
	void administer(String... statements) {
		try (Connection connection = maintenance().connection(); var statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
