package io.github.migrationboot.revision;

import java.util.Collection;
import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a downgrade cannot end at its target, because the target is not applied, or
 * is applied only for the sake of a revision that depends on it (Alembic rows ERR-7 and
 * ERR-8).
 */
public final class InvalidDowngradeTargetException extends MigrationException {

	private final RevisionTarget target;

	private final List<String> rows;

	private final boolean applied;

	InvalidDowngradeTargetException(RevisionTarget target, Collection<String> rows, boolean applied) {
		super("Destination %s is not a valid downgrade target from current head(s) %s: %s".formatted(target,
				rows.isEmpty() ? "<base>" : Words.join(rows),
				applied ? "it is applied, but nothing above it on its own line is" : "it is not applied"),
				"Downgrade to a revision that is applied, or to 'base'; to go up, upgrade instead.");
		this.target = target;
		this.rows = List.copyOf(rows);
		this.applied = applied;
	}

	/**
	 * Return what was asked for.
	 * @return the target
	 */
	public RevisionTarget getTarget() {
		return this.target;
	}

	/**
	 * Return where the database is.
	 * @return the rows of the version table
	 */
	public List<String> getRows() {
		return this.rows;
	}

	/**
	 * Return whether the target is applied.
	 * @return {@code true} if there is nothing to undo above it on its own line
	 */
	public boolean isApplied() {
		return this.applied;
	}

}
