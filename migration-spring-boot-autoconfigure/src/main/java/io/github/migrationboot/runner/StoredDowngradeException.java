package io.github.migrationboot.runner;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a downgrade would undo a revision that this build does not contain, and the
 * history does not keep a way back that can be trusted. Found before anything runs.
 */
public class StoredDowngradeException extends MigrationException {

	private final String revision;

	private final String reason;

	StoredDowngradeException(StoredRevision revision, String reason) {
		this(revision.node().id(), reason, " (" + revision.appliedBy() + ")");
	}

	private StoredDowngradeException(String revision, String reason, String origin) {
		super("This build does not contain revision " + revision + ", and cannot undo it without: " + reason
				+ ". Nothing was changed.",
				"Undo it with the build that contains " + revision + origin
						+ ": \"migrations downgrade <revision>\", with "
						+ "the id of a revision that this build contains too, as head is another one there. Start this one "
						+ "then.");
		this.revision = revision;
		this.reason = reason;
	}

	/**
	 * Return the failure of a plan that has to pass a revision of which the history knows
	 * nothing.
	 */
	static StoredDowngradeException unexplained(String revision) {
		return new StoredDowngradeException(revision, "the history does not say what it requires", "");
	}

	/**
	 * Return the revision.
	 * @return its id
	 */
	public String getRevision() {
		return this.revision;
	}

	/**
	 * Return why it cannot be undone.
	 * @return a part of a sentence
	 */
	public String getReason() {
		return this.reason;
	}

}
