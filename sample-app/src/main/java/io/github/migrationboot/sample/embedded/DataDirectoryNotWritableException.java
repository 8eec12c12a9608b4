package io.github.migrationboot.sample.embedded;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

/**
 * There is no database, and no folder for an embedded one: a container was started
 * without {@code DATABASE_URL}.
 */
final class DataDirectoryNotWritableException extends MigrationException {

	DataDirectoryNotWritableException(Path directory, @Nullable IOException cause) {
		super("DATABASE_URL is not set, and an embedded PostgreSQL cannot write to " + directory + ".",
				"Set DATABASE_URL, for example to postgresql://user:password@host:5432/database; or start in a folder that "
						+ "can be written, or name one with --sample.data-directory=<folder>.",
				cause);
	}

}
