package io.github.migrationboot.actuate;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.runner.RunningMigration;

/**
 * The run that holds the migration lock, of whichever instance. Shows no SQL, no login
 * and no host. Immutable.
 *
 * @param pid the process of the server that works for it
 * @param application its application name
 * @param connectedSince when its session began, or {@code null} if this login may not see
 * it
 * @param revision the revision that runs, if it has committed a part of it, or
 * {@code null}
 * @param phase what its statement is at, or {@code null} if there is no report or this
 * login may not see it
 * @param done how much of the phase is done, or {@code null}
 * @param total how much there is to do, or {@code null} if that is not known
 * @param waitingForLock whether it waits for a lock on a table
 * @param blockedBy whom it waits for
 */
public record RunningDescriptor(int pid, @Nullable String application, @Nullable Instant connectedSince,
		@Nullable String revision, @Nullable String phase, @Nullable Long done, @Nullable Long total,
		boolean waitingForLock, List<BlockerDescriptor> blockedBy) {

	public RunningDescriptor {
		blockedBy = List.copyOf(blockedBy);
	}

	static RunningDescriptor of(RunningMigration running) {
		return new RunningDescriptor(running.pid(), running.application(), running.connectedSince(), running.revision(),
				running.phase(), running.done(), running.total(), running.waitingForLock(),
				running.blockedBy().stream().map(BlockerDescriptor::of).toList());
	}

}
