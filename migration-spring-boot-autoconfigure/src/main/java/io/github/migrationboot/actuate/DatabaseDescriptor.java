package io.github.migrationboot.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.runner.MigrationStatus;
import io.github.migrationboot.runner.MigrationStatus.State;

/**
 * How a database stands to the revisions of this application. Immutable.
 *
 * @param status the state in a word
 * @param current the version rows
 * @param heads the heads of the graph
 * @param pendingHeads the heads that are not applied
 * @param pending what is not applied, in the order in which it would run
 * @param unknown the version rows that this application does not contain
 * @param lastRun the newest step, or {@code null} if there is none
 * @param running who migrates the database now, or {@code null} if nobody does
 */
public record DatabaseDescriptor(State status, List<String> current, List<String> heads, List<String> pendingHeads,
		List<PendingDescriptor> pending, List<String> unknown, @Nullable LastRunDescriptor lastRun,
		@Nullable RunningDescriptor running) {

	public DatabaseDescriptor {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pendingHeads = List.copyOf(pendingHeads);
		pending = List.copyOf(pending);
		unknown = List.copyOf(unknown);
	}

	static DatabaseDescriptor of(MigrationStatus status) {
		return new DatabaseDescriptor(status.state(), status.current(), status.heads(), status.pendingHeads(),
				status.pending().stream().map(PendingDescriptor::of).toList(), status.unknown(),
				(status.lastRun() != null) ? LastRunDescriptor.of(status.lastRun()) : null,
				(status.running() != null) ? RunningDescriptor.of(status.running()) : null);
	}

}
