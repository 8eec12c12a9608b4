package io.github.migrationboot.runner;

import java.time.Duration;

/**
 * How a run gets along with whoever else uses the database. Immutable and thread-safe.
 *
 * @param session what is set in the session that migrates
 * @param retry how often to try again what could not get a lock in time
 * @param progressInterval how long to be silent at most while a step runs
 * @param changedRevision what to do about revisions that were changed after they ran
 */
public record SafetySettings(SessionSettings session, RetrySettings retry, Duration progressInterval,
		ChangedRevisionPolicy changedRevision) {

	/**
	 * What suits a database that others use.
	 */
	public static final SafetySettings DEFAULTS = new SafetySettings(SessionSettings.DEFAULTS, RetrySettings.DEFAULTS,
			Duration.ofSeconds(5), ChangedRevisionPolicy.WARN);

}
