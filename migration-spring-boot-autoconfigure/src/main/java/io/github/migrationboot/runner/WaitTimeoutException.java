package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when nobody has brought the database to the target in the time allowed.
 */
public class WaitTimeoutException extends MigrationException {

	private final transient List<RevisionNode> pending;

	private final Duration waited;

	WaitTimeoutException(String target, Duration waited, List<RevisionNode> pending,
			@Nullable DatabaseUnavailableException unavailable) {
		super("The database was not at \"" + target + "\" within " + waited.toSeconds() + " s: "
				+ ((unavailable != null) ? unavailable.getDescription()
						: PendingRevisionsException.describe(pending) + "."),
				(unavailable != null) ? unavailable.getAction()
						: "Look whether the run that is to migrate it (\"migrations upgrade head\", or an instance with "
								+ "migration.mode=upgrade) has failed or goes on, and start again when it is done. If "
								+ "it takes longer, raise migration.wait.timeout.",
				unavailable);
		this.pending = List.copyOf(pending);
		this.waited = waited;
	}

	/**
	 * Return what was pending when the database was last asked.
	 * @return the revisions, in the order in which they would run; empty if the database
	 * never answered
	 */
	public List<RevisionNode> getPending() {
		return this.pending;
	}

	/**
	 * Return how long was waited.
	 * @return the duration
	 */
	public Duration getWaited() {
		return this.waited;
	}

}
