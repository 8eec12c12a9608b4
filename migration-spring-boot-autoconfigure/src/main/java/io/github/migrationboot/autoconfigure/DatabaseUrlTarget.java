package io.github.migrationboot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.migrationboot.internal.connection.PostgresUrl;

/**
 * A group of properties that a connection string can feed.
 */
enum DatabaseUrlTarget {

	/**
	 * The application's {@code DataSource}.
	 */
	DATASOURCE("spring.datasource", "spring.datasource.hikari.data-source-properties.sslpassword"),

	/**
	 * The application's R2DBC connection factory.
	 */
	R2DBC("spring.r2dbc", "spring.r2dbc.properties.sslPassword"),

	/**
	 * The migrations' own login.
	 */
	MIGRATION("migration", null);

	private final String prefix;

	private final @Nullable String sslPasswordProperty;

	DatabaseUrlTarget(String prefix, @Nullable String sslPasswordProperty) {
		this.prefix = prefix;
		this.sslPasswordProperty = sslPasswordProperty;
	}

	/**
	 * Return the property with the URL.
	 * @return its name
	 */
	String urlProperty() {
		return this.prefix + ".url";
	}

	/**
	 * Return whether the application says itself which database this is.
	 * @param environment the application's environment
	 * @return whether a URL, or a JNDI name, is set
	 */
	boolean isExplicit(Environment environment) {
		return environment.containsProperty(urlProperty())
				|| (this == DATASOURCE && environment.containsProperty("spring.datasource.jndi-name"));
	}

	/**
	 * Return the properties that a connection string gives.
	 * @param url the connection string
	 * @param environment the application's environment, for an explicit user name
	 * @return names and values, in which nothing looks like a placeholder
	 */
	Map<String, String> properties(PostgresUrl url, Environment environment) {
		Map<String, String> properties = new LinkedHashMap<>();
		String address = address(url);
		if (address == null) {
			return properties;
		}
		properties.put(urlProperty(), address);
		String explicit = environment.getProperty(this.prefix + ".username");
		if (explicit == null) {
			put(properties, this.prefix + ".username", url.username());
		}
		if (explicit == null || explicit.equals(url.username())) {
			put(properties, this.prefix + ".password", url.password());
		}
		if (this.sslPasswordProperty != null) {
			put(properties, this.sslPasswordProperty, url.sslPassword());
		}
		return properties;
	}

	private @Nullable String address(PostgresUrl url) {
		return switch (this) {
			case DATASOURCE -> url.jdbcUrl();
			case R2DBC -> url.r2dbcUrl();
			case MIGRATION -> url.forMigrations().jdbcUrlWithSslPassword();
		};
	}

	private static void put(Map<String, String> properties, String name, @Nullable String value) {
		if (value != null) {
			properties.put(name, Placeholders.escape(value));
		}
	}

}
