package io.github.migrationboot.internal.cli;

import java.util.Collection;

import io.github.migrationboot.autogenerate.Autogenerate;
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
	 * Return what compares a database with the application's model.
	 * @param database one of the names
	 * @return its comparison
	 */
	Autogenerate autogenerate(String database);

}
