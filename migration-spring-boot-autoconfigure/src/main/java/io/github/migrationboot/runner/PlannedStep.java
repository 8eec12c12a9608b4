package io.github.migrationboot.runner;

import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.RevisionDetails;

/**
 * A step that a run would do. Immutable and thread-safe.
 *
 * @param upgrade whether it applies its revision, or else undoes it
 * @param revision the revision
 * @param transactional whether it runs in a transaction, so that it is done whole or not
 * at all; otherwise it is done piece by piece, and a run that fails goes on where it
 * stopped
 */
public record PlannedStep(boolean upgrade, ListedRevision revision, boolean transactional) {

	static PlannedStep of(PreparedStep step, RevisionDetails details) {
		return new PlannedStep(step.step().direction() == Direction.UPGRADE, ListedRevision.of(details, false),
				step.isOneTransaction());
	}

}
