package io.github.migrationboot.internal.cli;

import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionTarget;

/**
 * Thrown when revisions are to be edited and there are none where the targets lead
 * (Alembic row ERR-30).
 */
public final class NothingToEditException extends MigrationException {

	private final List<RevisionTarget> targets;

	NothingToEditException(List<RevisionTarget> targets) {
		super(description(targets),
				"Give a revision of this application; \"migrations history\" shows which there are, and \"migrations "
						+ "revision -m …\" writes one.");
		this.targets = List.copyOf(targets);
	}

	/**
	 * Return what was to be edited.
	 * @return the targets
	 */
	public List<RevisionTarget> getTargets() {
		return this.targets;
	}

	private static String description(List<RevisionTarget> targets) {
		return targets.equals(List.of(RevisionTarget.CURRENT)) ? "No current revisions"
				: "No revision files indicated by symbol '%s'"
					.formatted(targets.stream().map(RevisionTarget::toString).collect(Collectors.joining(", ")));
	}

}
