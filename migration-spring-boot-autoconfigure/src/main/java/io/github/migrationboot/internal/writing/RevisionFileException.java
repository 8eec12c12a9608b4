package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.nio.file.Path;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the file of a revision cannot be read or written.
 */
public final class RevisionFileException extends MigrationException {

	private final Path file;

	RevisionFileException(Path file, IOException cause) {
		super("The file %s cannot be read or written: %s.".formatted(file, cause),
				"See that it and its folder are readable and writable.", cause);
		this.file = file;
	}

	/**
	 * Return the file.
	 * @return its path
	 */
	public Path getFile() {
		return this.file;
	}

}
