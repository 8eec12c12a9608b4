package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a new revision has no ancestor to be written beside and there are several
 * folders with revisions, or no hint of one (Alembic row ERR-28).
 */
public final class VersionPathRequiredException extends MigrationException {

	private final List<Path> folders;

	VersionPathRequiredException(Collection<Path> folders) {
		super(folders.isEmpty()
				? "Where the first revision of its kind belongs is not known: the application's package "
						+ "is unknown, migration.locations is empty, or the application has Migrations beans of its own."
				: "Multiple version locations present: " + folders, "Please specify --version-path.");
		this.folders = List.copyOf(folders);
	}

	/**
	 * Return the folders with revisions.
	 * @return the folders in alphabetical order, possibly none
	 */
	public List<Path> getFolders() {
		return this.folders;
	}

}
