package io.github.migrationboot.runner;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.Step;

/**
 * Thrown when the body of a revision cannot be read or rendered. Found before anything
 * runs.
 */
public class FaultyRevisionException extends MigrationException {

	private final String revision;

	FaultyRevisionException(Step step, Throwable cause) {
		super("The %s of revision %s (%s) is faulty: %s Nothing was changed.".formatted(
				(step.direction() == Direction.UPGRADE) ? "upgrade" : "downgrade", step.revision().id(),
				step.revision().location(), sentence(cause)), advise(cause), cause);
		this.revision = step.revision().id();
	}

	/**
	 * Return the revision.
	 * @return its id
	 */
	public String getRevision() {
		return this.revision;
	}

	private static String sentence(Throwable cause) {
		String text = (cause instanceof MigrationException ex) ? ex.getDescription() : cause.toString();
		return text.endsWith(".") ? text : text + ".";
	}

	private static String advise(Throwable cause) {
		return (cause instanceof MigrationException ex) ? ex.getAction()
				: "Correct its code. A body only describes operations; what reads or writes rows belongs in op.data(…).";
	}

}
