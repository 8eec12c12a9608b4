package io.github.migrationboot.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when it cannot be decided which database to migrate.
 */
public class NoMigrationDataSourceException extends MigrationException {

	private final List<String> candidates;

	NoMigrationDataSourceException(List<String> candidates) {
		this(candidates, null);
	}

	/**
	 * Create an exception about no DataSource at all.
	 * @param cause why there is none
	 */
	NoMigrationDataSourceException(Throwable cause) {
		this(List.of(), cause);
	}

	private NoMigrationDataSourceException(List<String> candidates, @Nullable Throwable cause) {
		super(candidates.isEmpty() ? "There is no database to migrate."
				: "There are " + candidates.size() + " DataSources, " + String.join(", ", candidates)
						+ ", and none of them is the primary one.",
				candidates.isEmpty()
						? "Set DATABASE_URL, spring.datasource.url or migration.url. To start without migrations set "
								+ "migration.enabled=false."
						: "Mark the one to migrate with @MigrationDataSource or @Primary, or set migration.url.",
				cause);
		this.candidates = List.copyOf(candidates);
	}

	/**
	 * Return what there is to choose from.
	 * @return the names of beans; empty if there is none
	 */
	public List<String> getCandidates() {
		return this.candidates;
	}

}
