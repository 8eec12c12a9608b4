package io.github.migrationboot.internal.cli;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when revisions are to be written for an application that has no database, or
 * makes its {@code Migrations} itself, so that nobody knows where their files belong.
 */
public final class NoRevisionFilesException extends MigrationException {

	NoRevisionFilesException() {
		super("Where the revisions of this application are written is not known.",
				"Configure a DataSource, for example with DATABASE_URL, and leave migration.enabled at true. "
						+ "An application with Migrations beans of its own writes its revisions by hand.");
	}

}
