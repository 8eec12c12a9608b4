package io.github.migrationboot.internal.writing;

import java.nio.file.Path;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the next start would not find a revision that is written there (Alembic row
 * ERR-28).
 */
public final class InvalidVersionPathException extends MigrationException {

	private final Path path;

	InvalidVersionPathException(Path path, String reason) {
		super("Path %s is not represented in current version locations: %s.".formatted(path, reason),
				"Give another --version-path, or add it to migration.packages or migration.locations.");
		this.path = path;
	}

	/**
	 * Return where the revision would have been.
	 * @return a folder or a file
	 */
	public Path getPath() {
		return this.path;
	}

}
