package io.github.migrationboot.autoconfigure;

import java.util.List;
import java.util.Properties;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.migrationboot.internal.connection.PostgresUrl;

/**
 * Decides how migrations reach the database, from the most to the least explicit: the
 * {@link MigrationDataSource} bean; the {@link MigrationConnectionDetails}' URL, or their
 * login on the application's DataSource; that DataSource; and in an application that has
 * none, such as one with R2DBC, its {@link JdbcConnectionDetails} or properties.
 */
final class MigrationDataSourceResolver {

	private static final List<String> PROPERTY_PREFIXES = List.of("spring.datasource", "spring.r2dbc");

	private final ListableBeanFactory beanFactory;

	private final Environment environment;

	private final MigrationConnectionDetails details;

	MigrationDataSourceResolver(ListableBeanFactory beanFactory, Environment environment,
			MigrationConnectionDetails details) {
		this.beanFactory = beanFactory;
		this.environment = environment;
		this.details = details;
	}

	/**
	 * Return where connections come from. Makes none.
	 * @param marked the bean marked with {@link MigrationDataSource}
	 * @param dataSources the other beans
	 * @throws NoMigrationDataSourceException if that cannot be decided
	 */
	DataSource resolve(ObjectProvider<DataSource> marked, ObjectProvider<DataSource> dataSources) {
		DataSource explicit = marked.getIfAvailable();
		if (explicit != null) {
			return explicit;
		}
		if (this.details.getJdbcUrl() != null) {
			return dedicated(this.details.getJdbcUrl(), this.details.getUsername(), this.details.getPassword());
		}
		DataSource dataSource = dataSources.getIfUnique();
		if (dataSource != null) {
			return (this.details.getUsername() != null) ? withOwnLogin(dataSource) : dedicated(dataSource);
		}
		String[] candidates = this.beanFactory.getBeanNamesForType(DataSource.class);
		if (candidates.length > 1) {
			throw new NoMigrationDataSourceException(List.of(candidates));
		}
		return withoutDataSource();
	}

	private DataSource dedicated(DataSource dataSource) {
		DataSource dedicated = HikariDataSources.dedicated(dataSource, applicationName());
		return (dedicated != null) ? dedicated : dataSource;
	}

	private DataSource withOwnLogin(DataSource dataSource) {
		if (HikariDataSources.dedicated(dataSource, applicationName()) instanceof DedicatedDataSource dedicated) {
			return dedicated.withLogin(this.details.getUsername(), this.details.getPassword());
		}
		return DataSourceBuilder.derivedFrom(dataSource)
			.type(SimpleDriverDataSource.class)
			.username(this.details.getUsername())
			.password(this.details.getPassword())
			.build();
	}

	private DataSource withoutDataSource() {
		JdbcConnectionDetails application = this.beanFactory.getBeanProvider(JdbcConnectionDetails.class).getIfUnique();
		if (application != null) {
			return dedicated(PropertiesMigrationConnectionDetails.of("JdbcConnectionDetails", application.getJdbcUrl(),
					application.getUsername(), application.getPassword()));
		}
		for (String prefix : PROPERTY_PREFIXES) {
			String url = this.environment.getProperty(prefix + ".url");
			if (url != null) {
				return dedicated(PropertiesMigrationConnectionDetails.of(prefix + ".url", url,
						this.environment.getProperty(prefix + ".username"),
						this.environment.getProperty(prefix + ".password")));
			}
		}
		throw new NoMigrationDataSourceException(List.of());
	}

	/**
	 * Connect to the application's database, but as the migrations' own login if there is
	 * one.
	 */
	private DataSource dedicated(MigrationConnectionDetails application) {
		boolean ownLogin = this.details.getUsername() != null;
		return dedicated(String.valueOf(application.getJdbcUrl()),
				ownLogin ? this.details.getUsername() : application.getUsername(),
				ownLogin ? this.details.getPassword() : application.getPassword());
	}

	private DataSource dedicated(String url, @Nullable String username, @Nullable String password) {
		Properties properties = DedicatedDataSource.properties(applicationName());
		DedicatedDataSource.setLogin(properties, username, password);
		// What is secret in the URL must not stay where it would be logged.
		PostgresUrl parsed = PostgresUrl.parse(url, "The migrations' URL");
		properties.putAll(parsed.connectionProperties());
		return new DedicatedDataSource(parsed.jdbcUrl(), properties, null, null);
	}

	private String applicationName() {
		return this.environment.getProperty("spring.application.name", "application");
	}

}
