package io.github.migrationboot.revision;

import java.util.Collection;
import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the version table has a row that the graph does not know: the database was
 * migrated by another, often a newer, version of the application.
 */
public final class UnknownDatabaseRevisionException extends MigrationException {

	private final List<String> rows;

	/**
	 * Create an exception.
	 * @param rows the unknown rows, at least one
	 */
	public UnknownDatabaseRevisionException(Collection<String> rows) {
		super("The database is at %s %s, which this application does not contain"
			.formatted((rows.size() == 1) ? "revision" : "revisions", Words.quoteAndJoin(rows)),
				"Run the version of the application that contains it, or bring the revision back. If the database is "
						+ "ahead on purpose, set migration.unknown-revision=ignore. If the row is wrong, write it "
						+ "anew with \"stamp --purge <revision>\".");
		this.rows = List.copyOf(rows);
	}

	/**
	 * Return the rows that the graph does not know.
	 * @return the unknown rows
	 */
	public List<String> getRows() {
		return this.rows;
	}

}
