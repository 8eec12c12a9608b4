package io.github.migrationboot.internal.writing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when the revisions would make no graph together with a new or moved one: its id
 * or a label is taken, or cannot be one. Nothing is written.
 */
public final class InvalidNewRevisionException extends MigrationException {

	private final RevisionNode revision;

	private final List<Defect> defects;

	InvalidNewRevisionException(RevisionNode revision, Collection<Defect> defects) {
		super(defects.stream()
			.map((defect) -> "\n    - " + defect.description())
			.collect(Collectors.joining("", "Revision '%s' would be wrong:".formatted(revision.id()), "")),
				"Give another --rev-id, --branch-label or --depends-on. No file has been written.");
		this.revision = revision;
		this.defects = List.copyOf(defects);
	}

	/**
	 * Return the revision that was asked for.
	 * @return the revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * Return everything that would be wrong.
	 * @return the defects, never empty
	 */
	public List<Defect> getDefects() {
		return this.defects;
	}

}
