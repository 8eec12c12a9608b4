package io.github.migrationboot.runner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A session that keeps another one waiting for a lock. Says nothing of its SQL. Immutable
 * and thread-safe.
 *
 * @param pid the process of the server that works for it; 0 for a prepared transaction,
 * which has none
 * @param application its application name, or what kind of process it is, possibly empty
 * @param state what it does, in PostgreSQL's words, such as {@code idle in transaction};
 * {@code null} if this login may not see it
 * @param since when its transaction began, or {@code null} if it has none or this login
 * may not see it
 */
public record Blocker(int pid, @Nullable String application, @Nullable String state, @Nullable Instant since) {

	@Override
	public String toString() {
		if (this.pid == 0) {
			return "a prepared transaction";
		}
		StringBuilder text = new StringBuilder("pid " + this.pid);
		if (this.application != null && !this.application.isEmpty()) {
			text.append(" (").append(this.application).append(')');
		}
		if (this.state != null) {
			text.append(", ").append(this.state);
		}
		if (this.since != null) {
			text.append(", in a transaction since ").append(this.since.truncatedTo(ChronoUnit.SECONDS));
		}
		return text.toString();
	}

	static String describe(List<Blocker> blockers) {
		return blockers.stream().map(Blocker::toString).collect(Collectors.joining("; "));
	}

}
