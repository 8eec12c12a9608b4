package io.github.migrationboot.autoconfigure;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.connection.PostgresUrl;

/**
 * Takes the details from a connection string in any common form and a login beside it. A
 * user name beside the string replaces the string's, together with its password unless it
 * is the same name. Immutable.
 */
final class PropertiesMigrationConnectionDetails implements MigrationConnectionDetails {

	private final @Nullable String jdbcUrl;

	private final @Nullable String username;

	private final @Nullable String password;

	private PropertiesMigrationConnectionDetails(@Nullable PostgresUrl url, @Nullable String username,
			@Nullable String password) {
		this.jdbcUrl = (url != null) ? url.forMigrations().jdbcUrlWithSslPassword() : null;
		this.username = (username != null || url == null) ? username : url.username();
		this.password = (password == null && url != null && (username == null || username.equals(url.username())))
				? url.password() : password;
	}

	/**
	 * Read {@code migration.url}, {@code username} and {@code password}.
	 */
	static PropertiesMigrationConnectionDetails of(MigrationProperties properties) {
		return of("migration.url", properties.url(), properties.username(), properties.password());
	}

	/**
	 * Read a connection string and the login beside it.
	 * @param key the property that holds the string
	 */
	static PropertiesMigrationConnectionDetails of(String key, @Nullable String url, @Nullable String username,
			@Nullable String password) {
		return new PropertiesMigrationConnectionDetails((url != null) ? PostgresUrl.parse(url, key) : null, username,
				password);
	}

	@Override
	public @Nullable String getJdbcUrl() {
		return this.jdbcUrl;
	}

	@Override
	public @Nullable String getUsername() {
		return this.username;
	}

	@Override
	public @Nullable String getPassword() {
		return this.password;
	}

}
