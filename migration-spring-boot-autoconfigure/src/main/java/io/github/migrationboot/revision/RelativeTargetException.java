package io.github.migrationboot.revision;

import io.github.migrationboot.MigrationException;

/**
 * Base of the errors of targets with {@code +N} or {@code -N} (Alembic rows ERR-12 to
 * ERR-15).
 */
public abstract sealed class RelativeTargetException extends MigrationException
		permits RelativeTargetOutOfRangeException, RelativeTargetDirectionException, AmbiguousStartException,
		AmbiguousWalkException {

	private final RevisionTarget target;

	RelativeTargetException(RevisionTarget target, String description, String action) {
		super(description, action);
		this.target = target;
	}

	/**
	 * Return what was asked for.
	 * @return the target
	 */
	public final RevisionTarget getTarget() {
		return this.target;
	}

}
