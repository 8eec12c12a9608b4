package io.github.migrationboot.revision;

import io.github.migrationboot.MigrationException;

/**
 * Base of the errors of {@code +N} and {@code -N}.
 */
public abstract sealed class RelativeTargetException extends MigrationException
		permits RelativeTargetOutOfRangeException, RelativeTargetDirectionException, AmbiguousStartException,
		AmbiguousWalkException {

	private final RevisionTarget.Relative target;

	RelativeTargetException(RevisionTarget.Relative target, String description, String action) {
		super(description, action);
		this.target = target;
	}

	/**
	 * Return what was asked for.
	 * @return the target
	 */
	public final RevisionTarget.Relative getTarget() {
		return this.target;
	}

}
