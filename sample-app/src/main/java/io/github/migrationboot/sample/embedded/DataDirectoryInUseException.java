package io.github.migrationboot.sample.embedded;

import java.nio.file.Path;

import io.github.migrationboot.MigrationException;

/**
 * Another application has its embedded PostgreSQL in the same folder.
 */
final class DataDirectoryInUseException extends MigrationException {

	DataDirectoryInUseException(Path directory) {
		super("Another application is using the embedded PostgreSQL in " + directory + ".",
				"Stop it, or give this one a folder of its own with --sample.data-directory=<folder>, "
						+ "or a database with DATABASE_URL.");
	}

}
