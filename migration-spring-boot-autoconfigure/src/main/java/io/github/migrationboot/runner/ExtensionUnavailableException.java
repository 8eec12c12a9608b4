package io.github.migrationboot.runner;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when an extension that the settings ask for cannot be created.
 */
public final class ExtensionUnavailableException extends MigrationException {

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	private final String extension;

	ExtensionUnavailableException(String extension, SQLException cause) {
		super("The extension \"" + extension + "\" of migration.extensions cannot be created: "
				+ ServerError.message(cause), advise(cause.getSQLState()), cause);
		this.extension = extension;
	}

	/**
	 * Return the extension.
	 * @return its name
	 */
	public String getExtension() {
		return this.extension;
	}

	private static String advise(@Nullable String sqlState) {
		return INSUFFICIENT_PRIVILEGE.equals(sqlState)
				? ExtensionPrivilegeException.WHO_MAY
						+ " Let such a role create it once, or name such a login by migration.username."
				: "Install it on the server, correct its name in migration.extensions, or create the extensions that it "
						+ "needs by naming them in front of it.";
	}

}
