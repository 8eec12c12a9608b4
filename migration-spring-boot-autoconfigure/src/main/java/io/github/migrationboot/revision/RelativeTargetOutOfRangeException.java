package io.github.migrationboot.revision;

/**
 * Thrown when {@code +N} or {@code -N} goes past the last or the first revision (Alembic
 * rows ERR-12 and ERR-15).
 */
public final class RelativeTargetOutOfRangeException extends RelativeTargetException {

	private final int available;

	RelativeTargetOutOfRangeException(RevisionTarget target, int available) {
		super(target,
				"Relative revision %s didn't produce %d migrations: there %s only %d".formatted(target,
						Math.abs((long) target.steps()), (available == 1) ? "is" : "are", available),
				(target.steps() > 0) ? "Give a smaller number, or 'heads' to apply everything."
						: "Give a smaller number, or 'base' to undo everything.");
		this.available = available;
	}

	/**
	 * Return how far one can go.
	 * @return the largest number of steps there is, 0 or more
	 */
	public int getAvailable() {
		return this.available;
	}

}
