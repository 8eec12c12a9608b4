package io.github.migrationboot.runner;

/**
 * Thrown when the run is interrupted while a backfill pauses. What is done stays and is
 * recorded.
 */
public class BackfillInterruptedException extends StepFailedException {

	BackfillInterruptedException(PreparedStep step, Progress reached, Work.Batches work, InterruptedException cause) {
		super(new Failure(step, reached, step.nameOf(work), null, "the run was interrupted between two batches", false),
				"Start again: the backfill goes on.", cause);
	}

}
