package io.github.migrationboot.autoconfigure;

import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.util.ClassUtils;

import io.github.migrationboot.internal.connection.PostgresUrl;

/**
 * Makes a dedicated DataSource from a pool of HikariCP, which is optional.
 */
final class HikariDataSources {

	private static final boolean PRESENT = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
			HikariDataSources.class.getClassLoader());

	private HikariDataSources() {
	}

	/**
	 * Return a DataSource that connects as a pool does.
	 * @param dataSource the application's DataSource
	 * @param applicationName the name of the application
	 * @return the DataSource, or {@code null} if this is no pool whose connections could
	 * be made in the same way elsewhere
	 */
	static @Nullable DataSource dedicated(DataSource dataSource, String applicationName) {
		return PRESENT ? Dedicated.of(dataSource, applicationName) : null;
	}

	/**
	 * Not loaded without HikariCP.
	 */
	private static final class Dedicated {

		static @Nullable DataSource of(DataSource dataSource, String applicationName) {
			DataSource target = unwrap(dataSource);
			if (target == null || target.getClass() != HikariDataSource.class) {
				return null;
			}
			HikariDataSource pool = (HikariDataSource) target;
			String url = pool.getJdbcUrl();
			// Another URL is that of a driver which does something of its own, and a
			// provider changes the login all the time.
			if (url == null || !url.startsWith("jdbc:postgresql:") || pool.getDataSource() != null
					|| pool.getDataSourceClassName() != null || pool.getCredentialsProvider() != null) {
				return null;
			}
			Properties properties = DedicatedDataSource.properties(applicationName);
			pool.getDataSourceProperties()
				.forEach((name, value) -> properties.setProperty(String.valueOf(name), String.valueOf(value)));
			DedicatedDataSource.setLogin(properties, pool.getUsername(), pool.getPassword());
			// A login in the URL wins, and must not stay where it would be logged.
			PostgresUrl parsed = PostgresUrl.parse(url, "The DataSource's URL").forMigrations();
			properties.putAll(parsed.connectionProperties());
			DedicatedDataSource dedicated = new DedicatedDataSource(parsed.jdbcUrl(), properties, dataSource,
					pool.getConnectionInitSql());
			dedicated.setSchema(pool.getSchema());
			return dedicated;
		}

		/**
		 * These two only decide when a connection is fetched and given back. Any other
		 * wrapper has a purpose that must not be gone around.
		 */
		private static @Nullable DataSource unwrap(DataSource dataSource) {
			if (dataSource instanceof LazyConnectionDataSourceProxy lazy) {
				return lazy.getTargetDataSource();
			}
			return (dataSource instanceof TransactionAwareDataSourceProxy aware) ? aware.getTargetDataSource()
					: dataSource;
		}

	}

}
