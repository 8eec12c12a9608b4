package io.github.migrationboot.revision;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when one target is given where a range is expected (Alembic rows ERR-10 and
 * ERR-11).
 */
public final class RangeRequiredException extends MigrationException {

	private final String target;

	RangeRequiredException(String target) {
		super("'%s' is no range: a range requires [start]:[end], [start]:, or :[end]".formatted(target),
				"Put a colon between the two ends; an end that is left out is the usual one.");
		this.target = target;
	}

	/**
	 * Return what was given.
	 * @return the text without a colon
	 */
	public String getTarget() {
		return this.target;
	}

}
