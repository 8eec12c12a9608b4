package io.github.migrationboot.runner;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The run that holds the migration lock, whichever instance it belongs to. Immutable and
 * thread-safe.
 *
 * @param pid the process of the server that works for it
 * @param application its application name
 * @param connectedSince when its session began, or {@code null} if this login may not see
 * it
 * @param revision the revision that runs, if that is not one transaction and has
 * committed something; otherwise {@code null}
 * @param phase what its statement is at, as PostgreSQL reports it, {@code backfill}
 * between and during the batches of one, or {@code null} if there is no report or this
 * login may not see it
 * @param done how much of the phase is done, in blocks, tuples, bytes, indexes, sessions
 * or batches, or {@code null}
 * @param total how much there is to do, or {@code null} if that is not known
 * @param waitingForLock whether it waits for a lock on a table
 * @param blockedBy whom it waits for
 */
public record RunningMigration(int pid, @Nullable String application, @Nullable Instant connectedSince,
		@Nullable String revision, @Nullable String phase, @Nullable Long done, @Nullable Long total,
		boolean waitingForLock, List<Blocker> blockedBy) {

	public RunningMigration {
		blockedBy = List.copyOf(blockedBy);
	}

	static RunningMigration of(Activity activity, @Nullable String revision) {
		return new RunningMigration(activity.pid(), activity.application(), activity.connectedSince(), revision,
				activity.phase(), activity.done(), activity.total(), activity.waiting(), activity.blockers());
	}

	RunningMigration withBatches(long batches) {
		return new RunningMigration(this.pid, this.application, this.connectedSince, this.revision, "backfill", batches,
				null, this.waitingForLock, this.blockedBy);
	}

}
