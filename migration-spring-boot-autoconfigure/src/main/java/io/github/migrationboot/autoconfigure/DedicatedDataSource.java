package io.github.migrationboot.autoconfigure;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.ClassUtils;

import io.github.migrationboot.internal.connection.PostgresUrl;
import io.github.migrationboot.internal.connection.ServerDataSource;

/**
 * Makes connections for migrations only, outside of any pool: a pool may have one
 * connection, be read-only, or hand out sessions that others have used. Effectively
 * immutable after it is built.
 */
final class DedicatedDataSource extends SimpleDriverDataSource implements ServerDataSource {

	private static final String USER = "user";

	private static final String PASSWORD = "password";

	private final @Nullable DataSource origin;

	private final @Nullable String initSql;

	/**
	 * Create a DataSource.
	 * @param url a URL of the PostgreSQL driver without secrets, as it is logged; its
	 * parameters win over the properties
	 * @param properties the driver's properties, with the login
	 * @param origin the DataSource with the same database, or {@code null}
	 * @param initSql what to run on each connection, or {@code null}
	 */
	DedicatedDataSource(String url, Properties properties, @Nullable DataSource origin, @Nullable String initSql) {
		super(driver(), url, properties);
		this.origin = origin;
		this.initSql = initSql;
	}

	private static Driver driver() {
		String name = Objects.requireNonNull(DatabaseDriver.POSTGRESQL.getDriverClassName());
		return (Driver) BeanUtils.instantiateClass(ClassUtils.resolveClassName(name, null));
	}

	/**
	 * Return driver properties that name the session and let it start quicker: told that
	 * the server is not ancient, the driver sends the name when it connects instead of
	 * asking for the version first. A server that accepts a connection and then is
	 * silent, as behind a proxy, is given up some time. What the server says of values of
	 * rows is kept out of the texts of exceptions. All can be set otherwise in the URL.
	 * @param applicationName the name of the application
	 */
	static Properties properties(String applicationName) {
		Properties properties = new Properties();
		properties.setProperty("ApplicationName", applicationName + ":migrations");
		properties.setProperty("assumeMinServerVersion", "12");
		properties.setProperty("loginTimeout", "30");
		properties.setProperty("logServerErrorDetail", "false");
		return properties;
	}

	/**
	 * Put a login into driver properties.
	 */
	static void setLogin(Properties properties, @Nullable String username, @Nullable String password) {
		if (username != null) {
			properties.setProperty(USER, username);
		}
		if (password != null) {
			properties.setProperty(PASSWORD, password);
		}
	}

	/**
	 * Return the same with another login, which replaces one in the URL as well.
	 */
	DedicatedDataSource withLogin(@Nullable String username, @Nullable String password) {
		Properties properties = copyOfProperties();
		properties.remove(PASSWORD);
		setLogin(properties, username, password);
		return with(address().jdbcUrl(), properties);
	}

	@Override
	public @Nullable String databaseName() {
		String name = address().database();
		return (name != null) ? name : copyOfProperties().getProperty(USER);
	}

	@Override
	public DataSource ofDatabase(String name) {
		PostgresUrl other = address().withDatabase(name);
		Properties properties = copyOfProperties();
		properties.putAll(other.connectionProperties());
		return new DedicatedDataSource(other.jdbcUrl(), properties, null, null);
	}

	private PostgresUrl address() {
		return PostgresUrl.parse(Objects.requireNonNull(getUrl()), "The DataSource's URL");
	}

	private Properties copyOfProperties() {
		Properties copy = new Properties();
		copy.putAll(Objects.requireNonNull(getConnectionProperties()));
		return copy;
	}

	private DedicatedDataSource with(String url, Properties properties) {
		DedicatedDataSource result = new DedicatedDataSource(url, properties, this.origin, this.initSql);
		result.setSchema(getSchema());
		return result;
	}

	/**
	 * Return whether connections go where those of another DataSource go.
	 */
	boolean isDerivedFrom(DataSource dataSource) {
		return dataSource.equals(this.origin);
	}

	@Override
	protected Connection getConnectionFromDriver(Properties props) throws SQLException {
		Connection connection = super.getConnectionFromDriver(props);
		if (this.initSql == null) {
			return connection;
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute(this.initSql);
			return connection;
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

}
