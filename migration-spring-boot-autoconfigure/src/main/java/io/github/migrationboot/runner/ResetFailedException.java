package io.github.migrationboot.runner;

import java.sql.SQLException;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a schema cannot be emptied. Nothing was dropped then.
 */
public final class ResetFailedException extends MigrationException {

	private final String schema;

	ResetFailedException(String schema, SQLException cause) {
		super("The schema \"" + schema + "\" cannot be emptied, and is as it was: " + ServerError.message(cause),
				"Drop what is named with a login that owns it, or let migration.username be that login.", cause);
		this.schema = schema;
	}

	/**
	 * Return the schema.
	 * @return its name
	 */
	public String getSchema() {
		return this.schema;
	}

}
