package io.github.migrationboot.actuate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.runner.HistoryRow;

/**
 * The newest step that was run on a database. Leaves out who ran it and what the server
 * said, which are not for everybody. Immutable.
 *
 * @param revision the revision
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param outcome how it ended
 * @param startedAt when it began
 * @param durationMs how long it took, in milliseconds
 * @param applicationVersion the version of the application that ran it, or {@code null}
 */
public record LastRunDescriptor(String revision, String direction, String outcome, Instant startedAt, long durationMs,
		@Nullable String applicationVersion) {

	static LastRunDescriptor of(HistoryRow row) {
		return new LastRunDescriptor(row.revision(), row.direction(), row.outcome().word(), row.startedAt(),
				row.duration().toMillis(), row.applicationVersion());
	}

}
