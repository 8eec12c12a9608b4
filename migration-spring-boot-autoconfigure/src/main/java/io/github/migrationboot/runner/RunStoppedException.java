package io.github.migrationboot.runner;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when the process is told to end in the middle of a run. What was running is
 * cancelled in the server, and nothing of it keeps a lock.
 */
public class RunStoppedException extends MigrationException {

	private final transient @Nullable RevisionNode revision;

	RunStoppedException(@Nullable RevisionNode revision, RuntimeException cause) {
		super("The process was told to end while it worked on the database"
				+ ((revision != null) ? ", in revision " + revision.id() + " (" + revision.location() + ")." : "."),
				"Run the same again: what is committed stays, the rest was cancelled, and a revision that is not one "
						+ "transaction goes on where it stopped.",
				cause);
		this.revision = revision;
	}

	static RunStoppedException of(RuntimeException cause) {
		return new RunStoppedException((cause instanceof StepFailedException step) ? step.getRevision() : null, cause);
	}

	/**
	 * Return the revision that was running.
	 * @return the revision, or {@code null} if none was
	 */
	public @Nullable RevisionNode getRevision() {
		return this.revision;
	}

}
