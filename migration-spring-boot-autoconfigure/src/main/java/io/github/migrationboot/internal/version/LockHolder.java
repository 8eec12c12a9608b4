package io.github.migrationboot.internal.version;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who has the migration lock.
 *
 * @param pid the process of the server that works for it
 * @param application its application name, possibly empty
 * @param since when its session began, or {@code null} if this login may not see it
 */
public record LockHolder(int pid, @Nullable String application, @Nullable Instant since) {

	@Override
	public String toString() {
		return "pid " + this.pid
				+ ((this.application != null && !this.application.isEmpty()) ? " (" + this.application + ")" : "")
				+ ((this.since != null) ? ", connected since " + this.since : "");
	}

}
