package io.github.migrationboot.runner;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.Direction;

/**
 * Where and why a step failed.
 *
 * @param step the step
 * @param reached how far it is committed
 * @param what what failed, in words
 * @param location where that is written, or {@code null} for the revision's own place
 * @param reason what the server or the code said
 * @param connectionLost whether the connection is gone, so that a commit may have been
 * carried out unheard
 */
record Failure(PreparedStep step, Progress reached, String what, @Nullable String location, String reason,
		boolean connectionLost) {

	String describe() {
		String direction = (this.step.step().direction() == Direction.UPGRADE) ? "upgrade" : "downgrade";
		return "The %s of revision %s failed at %s, %s: %s. %s".formatted(direction, this.step.revision().id(),
				(this.location != null) ? this.location : this.step.revision().location(), this.what,
				stripFullStop(this.reason), committed());
	}

	/**
	 * Return the same failure for another reason.
	 */
	Failure because(String other) {
		return new Failure(this.step, this.reached, this.what, this.location, other, this.connectionLost);
	}

	private String committed() {
		if (this.connectionLost) {
			return "The connection was lost, so whether this revision was committed is not known here; the version table "
					+ "tells.";
		}
		if (this.step.together()) {
			return "The run is one transaction: nothing of it was committed.";
		}
		if (this.reached.begun() == 0) {
			return "Nothing of this revision was committed; revisions that ran before it stay.";
		}
		return "It is not one transaction: %d of its %d statements %sare committed and recorded, and the next run goes on behind them."
			.formatted(this.reached.done(), this.step.work().size(),
					(this.reached.key() != null) ? "and some batches of the next one " : "");
	}

	private static String stripFullStop(String text) {
		return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
	}

}
