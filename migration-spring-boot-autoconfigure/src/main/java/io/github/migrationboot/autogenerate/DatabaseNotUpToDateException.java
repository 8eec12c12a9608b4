package io.github.migrationboot.autogenerate;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a revision is to be drafted from a database that lacks some: the draft
 * would do again what they do.
 */
public final class DatabaseNotUpToDateException extends MigrationException {

	private final List<String> pending;

	DatabaseNotUpToDateException(List<String> pending) {
		super("Target database is not up to date. Pending: " + String.join(", ", pending) + ".",
				"Run \"upgrade heads\" first.");
		this.pending = List.copyOf(pending);
	}

	/**
	 * Return the revisions that are not applied.
	 * @return their ids, in the order in which they would run
	 */
	public List<String> getPending() {
		return this.pending;
	}

}
