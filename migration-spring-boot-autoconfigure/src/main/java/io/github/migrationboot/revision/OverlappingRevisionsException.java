package io.github.migrationboot.revision;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a new revision is to merge a revision with one that is below it (Alembic
 * row ERR-16).
 */
public final class OverlappingRevisionsException extends MigrationException {

	private final String revision;

	private final String ancestor;

	OverlappingRevisionsException(String revision, String ancestor) {
		super("Requested revision %s overlaps with other requested revision %s, which is below it".formatted(revision,
				ancestor), "Leave out '%s': it is applied before '%s' anyway.".formatted(ancestor, revision));
		this.revision = revision;
		this.ancestor = ancestor;
	}

	/**
	 * Return the upper parent.
	 * @return its id
	 */
	public String getRevision() {
		return this.revision;
	}

	/**
	 * Return the lower parent.
	 * @return its id
	 */
	public String getAncestor() {
		return this.ancestor;
	}

}
