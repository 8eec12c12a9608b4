package io.github.migrationboot.runner;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a session does, as another one sees it. Immutable.
 *
 * @param pid the process of the server that works for it
 * @param application its application name
 * @param connectedSince when it began, or {@code null} if this login may not see it
 * @param waiting whether it waits for a lock
 * @param blockers whom it waits for
 * @param phase what its statement is at, or {@code null} if the server does not report it
 * or this login may not see it
 * @param done how much of the phase is done
 * @param total how much there is to do, or {@code null} if that is not known
 */
record Activity(int pid, @Nullable String application, @Nullable Instant connectedSince, boolean waiting,
		List<Blocker> blockers, @Nullable String phase, @Nullable Long done, @Nullable Long total) {

	Activity {
		blockers = List.copyOf(blockers);
	}

	Activity withBlockers(List<Blocker> others) {
		return new Activity(this.pid, this.application, this.connectedSince, this.waiting, others, this.phase,
				this.done, this.total);
	}

	/**
	 * Say what it does.
	 * @return some words, or {@code null} if there is nothing to say
	 */
	@Nullable String describe() {
		if (this.waiting) {
			return this.blockers.isEmpty() ? "waiting for a lock"
					: "waiting for a lock, blocked by " + Blocker.describe(this.blockers);
		}
		return (this.phase != null) ? this.phase + amount(this.done, this.total) : null;
	}

	static String amount(@Nullable Long done, @Nullable Long total) {
		if (done == null) {
			return "";
		}
		return (total == null || total <= 0) ? String.format(Locale.ROOT, ", %,d", done)
				: String.format(Locale.ROOT, ", %d %% (%,d of %,d)", Math.min(100, 100 * done / total), done, total);
	}

}
