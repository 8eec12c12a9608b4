package io.github.migrationboot.internal.version;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when another session holds the migration lock for longer than the time allowed.
 */
public class LockTimeoutException extends MigrationException {

	private final @Nullable LockHolder holder;

	private final Duration waited;

	LockTimeoutException(@Nullable LockHolder holder, Duration waited) {
		super("The migration lock was not free within " + waited.toSeconds() + " s"
				+ ((holder != null) ? "; it is held by " + holder : "") + ".",
				"Wait until the other run is done, or raise migration.lock.timeout. If that session hangs, end it with "
						+ "SELECT pg_terminate_backend(" + ((holder != null) ? holder.pid() : "pid")
						+ "): its work and its lock end together.");
		this.holder = holder;
		this.waited = waited;
	}

	/**
	 * Return who has the lock.
	 * @return the holder, or {@code null} if it was gone when asked for
	 */
	public @Nullable LockHolder getHolder() {
		return this.holder;
	}

	/**
	 * Return how long was waited.
	 * @return the duration
	 */
	public Duration getWaited() {
		return this.waited;
	}

}
