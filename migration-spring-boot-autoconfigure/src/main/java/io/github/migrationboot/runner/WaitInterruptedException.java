package io.github.migrationboot.runner;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the thread is interrupted while it waits for the database to be migrated.
 */
public class WaitInterruptedException extends MigrationException {

	WaitInterruptedException() {
		super("The start was interrupted while it waited for the database to be migrated.",
				"Nothing was changed. Start the application again.");
	}

}
