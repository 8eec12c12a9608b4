package io.github.migrationboot.actuate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.runner.Blocker;

/**
 * A session that keeps a run waiting for a lock. Immutable.
 *
 * @param pid the process of the server that works for it; 0 for a prepared transaction
 * @param application its application name, or what kind of process it is
 * @param state what it does, in PostgreSQL's words, or {@code null} if this login may not
 * see it
 * @param since when its transaction began, or {@code null} if this login may not see it
 */
public record BlockerDescriptor(int pid, @Nullable String application, @Nullable String state,
		@Nullable Instant since) {

	static BlockerDescriptor of(Blocker blocker) {
		return new BlockerDescriptor(blocker.pid(), blocker.application(), blocker.state(), blocker.since());
	}

}
