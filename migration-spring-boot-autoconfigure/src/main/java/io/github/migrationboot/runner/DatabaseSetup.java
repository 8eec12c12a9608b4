package io.github.migrationboot.runner;

import javax.sql.DataSource;

import io.github.migrationboot.internal.connection.MigrationSession;

/**
 * Makes a database ready for its first revision, or for its first one again. Immutable
 * and thread-safe.
 */
public final class DatabaseSetup {

	private final DataSource dataSource;

	private final MigrationSettings settings;

	DatabaseSetup(DataSource dataSource, MigrationSettings settings) {
		this.dataSource = dataSource;
		this.settings = settings;
	}

	/**
	 * Create the version table and the history table where they are missing, without
	 * running anything.
	 * @throws io.github.migrationboot.MigrationException if the database cannot be
	 * reached or the tables cannot be created
	 */
	public void ensureVersionTable() {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			new Run(session, this.settings, new Database(this.settings)).prepare();
		}
	}

}
