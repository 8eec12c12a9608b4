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
		this(rows, List.of());
	}

	/**
	 * Create an exception.
	 * @param rows the unknown rows, at least one
	 * @param origins who brought the database there and when, as far as it is known
	 */
	public UnknownDatabaseRevisionException(Collection<String> rows, Collection<String> origins) {
		super("Can't locate revision identified by %s: the version table names it, and this application does not contain it. %s"
			.formatted(Words.quoteAndJoin(rows),
					origins.isEmpty() ? "The history does not say who brought the database there."
							: "It comes from the " + String.join("; the ", origins) + "."),
				"Run the build of the application that contains it, or bring the deleted revision back. With "
						+ "migration.unknown-revision=ignore an older build runs on the database of a newer one, where "
						+ "everything of its own is applied, and \"migrations downgrade head\" of the older build undoes what the "
						+ "newer one applied, if its upgrades have stored how. If the row is wrong, say where the database is: "
						+ "\"migrations stamp --purge <revision>\" on the command line, or Migrations.stampPurged in code.");
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
