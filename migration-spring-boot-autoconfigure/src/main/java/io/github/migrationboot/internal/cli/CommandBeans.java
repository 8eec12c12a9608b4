package io.github.migrationboot.internal.cli;

import java.util.Collection;
import java.util.List;

import io.github.migrationboot.internal.writing.RevisionFiles;
import io.github.migrationboot.runner.Migrations;

/**
 * What commands need of the application. Each is asked for only by a command that needs
 * it.
 */
public interface CommandBeans {

	/**
	 * Return the databases that the application migrates.
	 * @return their names
	 */
	Collection<String> databases();

	/**
	 * Return what migrates a database.
	 * @param database one of the names
	 * @return its migrations
	 */
	Migrations migrations(String database);

	/**
	 * Return what writes the revisions of a database.
	 * @param database one of the names
	 * @return its files
	 */
	RevisionFiles files(String database);

	/**
	 * Return what there is before the application is made.
	 * @return beans without any database
	 */
	static CommandBeans none() {
		return new CommandBeans() {

			@Override
			public Collection<String> databases() {
				return List.of();
			}

			@Override
			public Migrations migrations(String database) {
				throw new UnknownDatabaseException(database, databases());
			}

			@Override
			public RevisionFiles files(String database) {
				throw new UnknownDatabaseException(database, databases());
			}

		};
	}

}
