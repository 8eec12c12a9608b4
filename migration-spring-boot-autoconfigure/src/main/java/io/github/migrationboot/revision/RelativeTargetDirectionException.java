package io.github.migrationboot.revision;

/**
 * Thrown when an upgrade is asked to go down or a downgrade to go up.
 */
public final class RelativeTargetDirectionException extends RelativeTargetException {

	private final Direction direction;

	RelativeTargetDirectionException(RevisionTarget target, Direction direction) {
		super(target,
				"Relative revision %s does not lead where %s goes".formatted(target,
						(direction == Direction.UPGRADE) ? "an upgrade" : "a downgrade"),
				"Use \"upgrade +N\" to go up and \"downgrade -N\" to go down.");
		this.direction = direction;
	}

	/**
	 * Return which way was to be gone.
	 * @return the direction
	 */
	public Direction getDirection() {
		return this.direction;
	}

}
