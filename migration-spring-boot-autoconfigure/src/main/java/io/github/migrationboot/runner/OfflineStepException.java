package io.github.migrationboot.runner;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when a script is to be written of a revision that needs a connection. Nothing is
 * written then.
 */
public final class OfflineStepException extends MigrationException {

	private final transient RevisionNode revision;

	private final String operation;

	OfflineStepException(PreparedStep step, Work work) {
		super("Revision %s (%s) cannot be a part of a script: its %s is Java code and reads or writes rows."
			.formatted(step.revision().id(), step.revision().location(), step.nameOf(work)),
				"Give it SQL for scripts, op.data(…).offline(\"…\"); or run it online.");
		this.revision = step.revision();
		this.operation = work.describe();
	}

	/**
	 * Return the revision.
	 * @return the revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * Return what needs a connection.
	 * @return a few words
	 */
	public String getOperation() {
		return this.operation;
	}

}
