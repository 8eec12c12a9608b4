package io.github.migrationboot.runner;

import java.util.List;

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
 * @param stored the statements that the history keeps for it, each as a script holds it,
 * where the application does not contain the revision; otherwise none
 */
public record PlannedStep(boolean upgrade, ListedRevision revision, boolean transactional, List<String> stored) {

	public PlannedStep {
		stored = List.copyOf(stored);
	}

	static PlannedStep of(PreparedStep step, RevisionDetails details) {
		boolean stored = step.background().source() != null;
		return new PlannedStep(step.step().direction() == Direction.UPGRADE,
				stored ? ListedRevision.stored(details) : ListedRevision.of(details, false), step.isOneTransaction(),
				stored ? step.statements() : List.of());
	}

}
