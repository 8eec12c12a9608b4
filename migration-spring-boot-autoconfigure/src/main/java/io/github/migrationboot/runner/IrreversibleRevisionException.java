package io.github.migrationboot.runner;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when a downgrade would pass a revision that has no way down. Found before
 * anything runs.
 */
public class IrreversibleRevisionException extends MigrationException {

	private final RevisionNode revision;

	private final String reason;

	IrreversibleRevisionException(RevisionNode revision, String reason) {
		super("Revision " + revision.id() + " (" + revision.location() + ") cannot be undone: " + reason,
				"Nothing was changed. Downgrade no further than to " + revision.id()
						+ ", or write its downgrade and run again.");
		this.revision = revision;
		this.reason = reason;
	}

	/**
	 * Return the revision.
	 * @return the revision that has no way down
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * Return why.
	 * @return the reason that its author gave
	 */
	public String getReason() {
		return this.reason;
	}

}
