package io.github.migrationboot.runner;

import javax.sql.DataSource;

import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
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
	 * Create the database that connections go to, unless it exists. It gets the server's
	 * defaults and belongs to the login.
	 * @return whether it was created here
	 * @throws DatabaseCreationException if it cannot be created
	 * @throws io.github.migrationboot.MigrationException if the server cannot be reached
	 */
	public boolean createDatabase() {
		return DatabaseCreator.of(this.dataSource).createIfMissing();
	}

	/**
	 * Create the version table and the history table where they are missing, without
	 * running anything.
	 * @throws io.github.migrationboot.MigrationException if the database cannot be
	 * reached or the tables cannot be created
	 */
	public void ensureVersionTable() {
		try (MigrationSession session = open()) {
			new Run(session, this.settings, new Database(this.settings)).prepare();
		}
	}

	/**
	 * Drop everything in the schema of {@code migration.schema}, or the first one of the
	 * search path, and the version table and the history table wherever they are. The
	 * schema itself stays, and so do extensions that another login has created.
	 * @return what was dropped
	 * @throws ResetNotAllowedException if the settings do not allow it
	 * @throws ResetFailedException if something cannot be dropped; nothing was dropped
	 * then
	 * @throws io.github.migrationboot.MigrationException if the database cannot be
	 * reached, or the lock is not to be had
	 */
	public ResetReport reset() {
		if (!this.settings.setup().resetAllowed()) {
			throw new ResetNotAllowedException();
		}
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return new Run(session, this.settings, new Database(this.settings)).reset();
		}
	}

	/**
	 * Open a session for something that writes. Creates the database first if the
	 * settings ask for that.
	 */
	MigrationSession open() {
		try {
			return MigrationSession.open(this.dataSource);
		}
		catch (DatabaseUnavailableException ex) {
			if (!this.settings.setup().createDatabase() || !ex.isDatabaseMissing()) {
				throw ex;
			}
		}
		createDatabase();
		return MigrationSession.open(this.dataSource);
	}

}
