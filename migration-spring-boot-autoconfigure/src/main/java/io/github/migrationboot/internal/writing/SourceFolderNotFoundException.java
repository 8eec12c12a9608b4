package io.github.migrationboot.internal.writing;

import java.nio.file.Path;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a revision is to be written where the application's sources are not, as in
 * production or in the folder of another project.
 */
public final class SourceFolderNotFoundException extends MigrationException {

	private final Path workingDirectory;

	private SourceFolderNotFoundException(String description, Path workingDirectory) {
		super(description,
				"Write revisions in development: start the application in its project's folder, or give --version-path.");
		this.workingDirectory = workingDirectory;
	}

	static SourceFolderNotFoundException withoutSources(Path workingDirectory) {
		return new SourceFolderNotFoundException(
				"There is no source folder (src/main) in or right below %s, nor above the application's classes."
					.formatted(workingDirectory),
				workingDirectory);
	}

	static SourceFolderNotFoundException ofAnotherProject(Path workingDirectory) {
		return new SourceFolderNotFoundException(
				"None of the application's revisions has its source in or right below %s, so that this is another project."
					.formatted(workingDirectory),
				workingDirectory);
	}

	/**
	 * Return where the application was started.
	 * @return the folder
	 */
	public Path getWorkingDirectory() {
		return this.workingDirectory;
	}

}
