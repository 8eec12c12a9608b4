package io.github.migrationboot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * How migrations reach the database where that differs from how the application does.
 */
public interface MigrationConnectionDetails extends ConnectionDetails {

	/**
	 * Return the JDBC URL.
	 * @return a URL of the PostgreSQL driver, or {@code null} for the application's
	 * database
	 */
	@Nullable String getJdbcUrl();

	/**
	 * Return the login.
	 * @return the user name, or {@code null} for the application's own
	 */
	@Nullable String getUsername();

	/**
	 * Return the password of the login.
	 * @return the password, or {@code null} if there is none
	 */
	@Nullable String getPassword();

}
