package io.github.migrationboot.revision;

/**
 * Thrown when an upgrade is asked to go down or a downgrade to go up, or when the start
 * of a list is to be above its end.
 */
public final class RelativeTargetDirectionException extends RelativeTargetException {

	private final Direction direction;

	RelativeTargetDirectionException(RevisionTarget target, Direction direction) {
		this(target, direction,
				"Relative revision %s does not lead where %s goes".formatted(target,
						(direction == Direction.UPGRADE) ? "an upgrade" : "a downgrade"),
				"Use \"upgrade +N\" to go up and \"downgrade -N\" to go down.");
	}

	private RelativeTargetDirectionException(RevisionTarget target, Direction direction, String description,
			String action) {
		super(target, description, action);
		this.direction = direction;
	}

	/**
	 * Create the exception for an end of a list's range that leads away from the other
	 * end.
	 */
	static RelativeTargetDirectionException ofRange(RevisionTarget target, Direction direction, RevisionRange range) {
		return new RelativeTargetDirectionException(target, direction,
				"Relative revision %s does not lead to a range: in '%s' it is counted %s".formatted(target, range,
						(direction == Direction.UPGRADE) ? "down from the start" : "up from the end"),
				"Count the start down from the end, as in '-N:revision', and the end up from the start, as in "
						+ "'revision:+N'.");
	}

	/**
	 * Return which way was to be gone.
	 * @return the direction
	 */
	public Direction getDirection() {
		return this.direction;
	}

}
