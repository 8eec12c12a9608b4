package io.github.migrationboot.runner;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.internal.connection.MigrationSession;

/**
 * Tells who migrates a database now. Waits for nobody and writes nothing. Immutable and
 * thread-safe.
 *
 * @param settings what the version table is called
 * @param versionTable the version table, as SQL
 * @param history the history
 */
record RunningReader(MigrationSettings settings, String versionTable, History history) {

	private static final Log logger = LogFactory.getLog(RunningReader.class);

	/**
	 * Look for a run, in one round trip if there is none.
	 * @param newest the newest row of the history, or {@code null} if there is none
	 * @return the run, or {@code null} if nobody holds the lock, or that cannot be told
	 */
	@Nullable RunningMigration read(MigrationSession session, @Nullable HistoryRow newest) {
		try {
			Activity activity = ActivityReader.ofLockHolder(session.jdbcClient(), this.settings, this.versionTable);
			return (activity != null) ? running(session, activity, newest) : null;
		}
		catch (DataAccessException ex) {
			logger.debug("Who migrates cannot be seen", ex);
			return null;
		}
	}

	private RunningMigration running(MigrationSession session, Activity activity, @Nullable HistoryRow newest) {
		if (newest == null || newest.outcome() != Outcome.PARTIAL) {
			return RunningMigration.of(activity, null);
		}
		RunningMigration running = RunningMigration.of(activity, newest.revision());
		return (newest.lastKey() != null) ? running.withBatches(this.history.batches(session, newest)) : running;
	}

}
