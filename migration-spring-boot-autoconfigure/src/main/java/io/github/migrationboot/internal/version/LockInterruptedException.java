package io.github.migrationboot.internal.version;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the thread is interrupted while it waits for the migration lock.
 */
public class LockInterruptedException extends MigrationException {

	LockInterruptedException() {
		super("The start was interrupted while it waited for the migration lock.",
				"Nothing was changed. Start the application again.");
	}

}
