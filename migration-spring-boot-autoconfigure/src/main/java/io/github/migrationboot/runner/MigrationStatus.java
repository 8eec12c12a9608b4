package io.github.migrationboot.runner;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a database stands to the revisions of this application. Immutable and thread-safe.
 *
 * @param state the state in a word
 * @param current the version rows, sorted
 * @param heads the heads of the graph
 * @param pendingHeads the heads that are not applied
 * @param pending the revisions that are not applied, in the order in which they would run
 * @param unknown the version rows that this application does not contain
 * @param atTarget whether an upgrade to the target of the settings, which may be less
 * than the heads, has nothing to do
 * @param lastRun the newest row of the history, or {@code null} if there is none
 * @param running who migrates the database now, or {@code null} if nobody does
 */
public record MigrationStatus(State state, List<String> current, List<String> heads, List<String> pendingHeads,
		List<RevisionStatus> pending, List<String> unknown, boolean atTarget, @Nullable HistoryRow lastRun,
		@Nullable RunningMigration running) {

	public MigrationStatus {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pendingHeads = List.copyOf(pendingHeads);
		pending = List.copyOf(pending);
		unknown = List.copyOf(unknown);
	}

	MigrationStatus withRunning(@Nullable RunningMigration other) {
		return new MigrationStatus(this.state, this.current, this.heads, this.pendingHeads, this.pending, this.unknown,
				this.atTarget, this.lastRun, other);
	}

	/**
	 * A state in a word.
	 */
	public enum State {

		/**
		 * Everything is applied.
		 */
		UP_TO_DATE,

		/**
		 * Something is not applied.
		 */
		PENDING,

		/**
		 * A newer build has migrated the database: everything of this one is applied, and
		 * the history knows where the rest comes from.
		 */
		AHEAD,

		/**
		 * The database is at a revision that neither this build nor the history explains,
		 * or at which something of this build is missing.
		 */
		DIVERGED,

		/**
		 * The database cannot be asked.
		 */
		UNAVAILABLE

	}

}
