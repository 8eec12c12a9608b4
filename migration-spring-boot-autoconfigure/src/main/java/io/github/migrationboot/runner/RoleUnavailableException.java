package io.github.migrationboot.runner;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the migration's login cannot work as the role of the settings. Nothing was
 * changed.
 */
public class RoleUnavailableException extends MigrationException {

	private final String role;

	private final @Nullable String sqlState;

	RoleUnavailableException(String role, SQLException cause) {
		super("The migration's login cannot work as the role \"" + role + "\" of migration.role: "
				+ ServerError.message(cause) + ". Nothing was changed.",
				"Create the role and make the login a member of it (GRANT \"" + role
						+ "\" TO the login), or correct migration.role.",
				cause);
		this.role = role;
		this.sqlState = cause.getSQLState();
	}

	/**
	 * Return the role.
	 * @return its name
	 */
	public String getRole() {
		return this.role;
	}

	/**
	 * Return the SQLSTATE.
	 * @return the SQLSTATE, or {@code null} if the failure was not the server's
	 */
	public @Nullable String getSqlState() {
		return this.sqlState;
	}

}
