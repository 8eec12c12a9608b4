package io.github.migrationboot.internal.writing;

import java.nio.file.Path;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the file of a new revision is there already. It is left as it is.
 */
public final class RevisionFileExistsException extends MigrationException {

	private final Path file;

	RevisionFileExistsException(Path file) {
		super("The file %s exists already.".formatted(file), "Give another message, or another --version-path.");
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
