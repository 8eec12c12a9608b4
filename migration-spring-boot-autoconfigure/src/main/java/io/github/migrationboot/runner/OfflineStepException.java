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

	private OfflineStepException(PreparedStep step, Work work, String reason, String action) {
		super("Revision %s (%s) cannot be a part of this script: its %s %s.".formatted(step.revision().id(),
				step.revision().location(), step.nameOf(work), reason), action);
		this.revision = step.revision();
		this.operation = work.describe();
	}

	static OfflineStepException code(PreparedStep step, Work work) {
		return new OfflineStepException(step, work, "is Java code and reads or writes rows",
				"Give it SQL for scripts, op.data(…).offline(\"…\"); or run it online.");
	}

	static OfflineStepException copyInCondition(PreparedStep step, Work work) {
		return new OfflineStepException(step, work, "is COPY with its rows, which psql cannot skip",
				"Write the script in the plain form, or the rows as INSERT statements (op.bulkInsert).");
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
