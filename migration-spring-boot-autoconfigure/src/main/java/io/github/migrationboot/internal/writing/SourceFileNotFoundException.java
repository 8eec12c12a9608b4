package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.util.List;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when the source of a revision is not in the project's folders: it comes from a
 * library, or the application runs from its jar.
 */
public final class SourceFileNotFoundException extends MigrationException {

	private final RevisionNode revision;

	SourceFileNotFoundException(RevisionNode revision, List<Path> searched) {
		super("The source of revision '%s' (%s) is not found %s.".formatted(revision.id(), revision.location(),
				searched.isEmpty() ? "because there is no source folder" : "in " + searched),
				"Start the application in its project's folder. A revision of a library is changed in the library.");
		this.revision = revision;
	}

	/**
	 * Return the revision.
	 * @return the revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

}
