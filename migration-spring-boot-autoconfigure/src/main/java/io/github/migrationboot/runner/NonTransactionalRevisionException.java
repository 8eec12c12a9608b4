package io.github.migrationboot.runner;

import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when a whole run is to be one transaction and some of its revisions cannot be in
 * one. Found before anything runs.
 */
public class NonTransactionalRevisionException extends MigrationException {

	private final transient List<RevisionNode> revisions;

	NonTransactionalRevisionException(List<PreparedStep> steps) {
		this(steps, "Set migration.transaction-mode=per-revision; or go in several runs, one of them in that mode for "
				+ "these revisions.");
	}

	private NonTransactionalRevisionException(List<PreparedStep> steps, String action) {
		super("The run is to be one transaction, but some of its revisions cannot be in one: "
				+ steps.stream().map(NonTransactionalRevisionException::explain).collect(Collectors.joining("; "))
				+ ". Nothing was changed.", action);
		this.revisions = steps.stream().map(PreparedStep::revision).toList();
	}

	/**
	 * Return the failure of a run that is to be rolled back.
	 */
	static NonTransactionalRevisionException ofRehearsal(List<PreparedStep> steps) {
		return new NonTransactionalRevisionException(steps,
				"What such a revision does cannot be rolled back. Rehearse up to the one before it, and read the "
						+ "script of the rest.");
	}

	/**
	 * Return the revisions that cannot be in a transaction.
	 * @return the revisions, in the order in which they would run
	 */
	public List<RevisionNode> getRevisions() {
		return this.revisions;
	}

	private static String explain(PreparedStep step) {
		String revision = step.revision().id() + " (" + step.revision().location() + ") ";
		for (Work item : step.work()) {
			if (!item.transactional()) {
				return revision + "for its statement " + step.numberOf(item) + ", " + item.describe();
			}
		}
		return revision + "because it says so itself";
	}

}
