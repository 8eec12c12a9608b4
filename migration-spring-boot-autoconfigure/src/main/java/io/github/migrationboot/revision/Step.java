package io.github.migrationboot.revision;

import java.util.List;

/**
 * One revision to apply or to undo, and what becomes of the version table with it.
 * Immutable and thread-safe.
 *
 * @param direction which way it goes
 * @param revision the revision whose body runs
 * @param headChanges the statements on the version table, in order; at least one
 */
public record Step(Direction direction, RevisionNode revision, List<HeadChange> headChanges) {

	/**
	 * Create a step.
	 */
	public Step {
		headChanges = List.copyOf(headChanges);
	}

}
