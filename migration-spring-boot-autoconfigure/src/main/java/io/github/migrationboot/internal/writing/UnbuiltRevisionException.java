package io.github.migrationboot.internal.writing;

import java.nio.file.Path;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the sources have a revision that the running application does not know, or
 * knows with other parents, because it was not built since. A new revision, or one that
 * is moved, would make a second head. Nothing is written.
 */
public final class UnbuiltRevisionException extends MigrationException {

	private final String id;

	private final Path file;

	UnbuiltRevisionException(String id, Path file) {
		super("The running application does not know revision '%s' as it is in %s.".formatted(id, file),
				"Build the application again, then repeat the command.");
		this.id = id;
		this.file = file;
	}

	/**
	 * Return the revision.
	 * @return its id
	 */
	public String getId() {
		return this.id;
	}

	/**
	 * Return the file that the revision is in.
	 * @return its path
	 */
	public Path getFile() {
		return this.file;
	}

}
