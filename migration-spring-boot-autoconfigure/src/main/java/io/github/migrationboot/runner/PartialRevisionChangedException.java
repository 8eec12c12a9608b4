package io.github.migrationboot.runner;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when a revision that was cut off half-way has since been changed where it has
 * already run, so that it is not clear where to go on.
 */
public class PartialRevisionChangedException extends MigrationException {

	private final transient RevisionNode revision;

	private final int statementsDone;

	PartialRevisionChangedException(RevisionNode revision, Progress reached) {
		super("Revision %s (%s) has run half-way: its first %d statements %sare committed, and they have been changed since."
			.formatted(revision.id(), revision.location(), reached.done(),
					(reached.key() != null) ? "and some batches of the next one " : ""),
				"Put those statements back as they were and run again; or finish the revision by hand and stamp "
						+ "it, or undo it by hand and stamp where the database is then.");
		this.revision = revision;
		this.statementsDone = reached.done();
	}

	/**
	 * Return the revision.
	 * @return the revision that was changed
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * Return how much of it has run.
	 * @return the number of statements that are committed
	 */
	public int getStatementsDone() {
		return this.statementsDone;
	}

}
