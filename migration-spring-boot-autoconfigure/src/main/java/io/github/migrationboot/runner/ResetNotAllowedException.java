package io.github.migrationboot.runner;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a database is to be emptied that the settings do not give free.
 */
public final class ResetNotAllowedException extends MigrationException {

	ResetNotAllowedException() {
		super("A reset drops everything in the schema, which is not allowed for this database.",
				"Set migration.reset-allowed=true where all data can be lost, as in the profile for development.");
	}

}
