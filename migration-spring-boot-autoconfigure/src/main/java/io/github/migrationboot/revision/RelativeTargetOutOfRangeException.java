package io.github.migrationboot.revision;

import io.github.migrationboot.revision.TargetResolver.Purpose;

/**
 * Thrown when {@code +N} or {@code -N} goes past the last or the first revision (Alembic
 * rows ERR-12 and ERR-15).
 */
public final class RelativeTargetOutOfRangeException extends RelativeTargetException {

	private final int available;

	RelativeTargetOutOfRangeException(RevisionTarget target, int available, Purpose purpose) {
		super(target,
				"Relative revision %s didn't produce %d migrations: there %s only %d".formatted(target,
						Math.abs((long) target.steps()), (available == 1) ? "is" : "are", available),
				action(target, purpose));
		this.available = available;
	}

	private static String action(RevisionTarget target, Purpose purpose) {
		if (purpose == Purpose.UPGRADE && target.steps() > 0) {
			return "Give a smaller number, or 'heads' to apply everything.";
		}
		if (purpose == Purpose.DOWNGRADE && target.steps() < 0) {
			return "Give a smaller number, or 'base' to go below all of them.";
		}
		return "Give a smaller number, or the revision itself.";
	}

	/**
	 * Return how far one can go.
	 * @return the largest number of steps there is, 0 or more
	 */
	public int getAvailable() {
		return this.available;
	}

}
