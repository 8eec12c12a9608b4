package io.github.migrationboot.revision;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a range is given where one target is expected: a database is where it is,
 * so only a script can start elsewhere (Alembic row ERR-11).
 */
public final class RangeNotAllowedException extends MigrationException {

	private final String range;

	RangeNotAllowedException(String range) {
		super("Range revision not allowed: '%s' has two ends, and one target is wanted here".formatted(range),
				"Give the revision to go to; the way starts where the database is.");
		this.range = range;
	}

	/**
	 * Return what was given.
	 * @return the range
	 */
	public String getRange() {
		return this.range;
	}

}
