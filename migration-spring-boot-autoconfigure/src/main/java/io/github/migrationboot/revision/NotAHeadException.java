package io.github.migrationboot.revision;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the parent of a new revision has children already and no new branch was
 * asked for (Alembic row ERR-22).
 */
public final class NotAHeadException extends MigrationException {

	private final RevisionNode revision;

	private final List<String> children;

	NotAHeadException(RevisionNode revision, List<String> children) {
		super("Revision %s is not a head revision: %s already %s after it".formatted(revision.title(),
				Words.quoteAndJoin(children), (children.size() == 1) ? "comes" : "come"),
				"Specify --splice to create a new branch from this revision, or give a head.");
		this.revision = revision;
		this.children = List.copyOf(children);
	}

	/**
	 * Return the parent that was asked for.
	 * @return the revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * Return what comes after it already.
	 * @return the ids of its children in total order
	 */
	public List<String> getChildren() {
		return this.children;
	}

}
