package io.github.migrationboot.revision;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a new revision is to merge a revision with one that it requires anyway
 * (Alembic row ERR-16).
 */
public final class OverlappingRevisionsException extends MigrationException {

	private final String revision;

	private final String ancestor;

	/**
	 * Create an exception.
	 * @param revision the id of a parent
	 * @param ancestor the id of another parent that the first one requires
	 */
	public OverlappingRevisionsException(String revision, String ancestor) {
		super("Requested revision %s overlaps with other requested revision %s, which it requires".formatted(revision,
				ancestor), "Leave out '%s': it is applied before '%s' anyway.".formatted(ancestor, revision));
		this.revision = revision;
		this.ancestor = ancestor;
	}

	/**
	 * Return the parent that requires the other one.
	 * @return its id
	 */
	public String getRevision() {
		return this.revision;
	}

	/**
	 * Return the parent that is required anyway.
	 * @return its id
	 */
	public String getAncestor() {
		return this.ancestor;
	}

}
