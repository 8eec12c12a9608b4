package io.github.migrationboot.runner;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when a step of a run fails. Earlier steps of the run stay as they are.
 */
public class StepFailedException extends MigrationException {

	private final transient Failure failure;

	private final Direction direction;

	private final int statementsDone;

	StepFailedException(Failure failure, String action, @Nullable Throwable cause) {
		super(failure.describe(), action, cause);
		this.failure = failure;
		this.direction = failure.step().step().direction();
		this.statementsDone = failure.reached().done();
	}

	/**
	 * Return the revision that failed.
	 * @return the revision
	 */
	public RevisionNode getRevision() {
		return this.failure.step().revision();
	}

	/**
	 * Return which way it was to go.
	 * @return the direction
	 */
	public Direction getDirection() {
		return this.direction;
	}

	/**
	 * Return how many of the revision's own statements are committed. More than none can
	 * only be if it is not one transaction.
	 * @return 0 if the database is as it was before the revision
	 */
	public int getStatementsDone() {
		return this.statementsDone;
	}

	Failure failure() {
		return this.failure;
	}

}
