package io.github.migrationboot.internal.writing;

import java.nio.file.Path;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a revision is to be written where the application's sources are not, as in
 * production.
 */
public final class SourceFolderNotFoundException extends MigrationException {

	private final Path workingDirectory;

	SourceFolderNotFoundException(Path workingDirectory) {
		super("There is no source folder (src/main) in or right below %s, nor above the application's classes."
			.formatted(workingDirectory),
				"Write revisions in development: start the application in its project's folder, or give --version-path.");
		this.workingDirectory = workingDirectory;
	}

	/**
	 * Return where the application was started.
	 * @return the folder
	 */
	public Path getWorkingDirectory() {
		return this.workingDirectory;
	}

}
