package io.github.migrationboot.revision;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the one revision that a database is at is asked for and the version table
 * has several rows (Alembic row ERR-4).
 */
public final class MultipleCurrentRevisionsException extends MigrationException {

	private final List<String> rows;

	MultipleCurrentRevisionsException(List<String> rows) {
		super("The version table has more than one head present: " + Words.quoteAndJoin(rows),
				"Ask for all of them with Migrations.current().");
		this.rows = List.copyOf(rows);
	}

	/**
	 * Return where the database is.
	 * @return the rows of the version table
	 */
	public List<String> getRows() {
		return this.rows;
	}

}
