package io.github.migrationboot.runner;

/**
 * What a script expects of the database that it is run on.
 */
public enum ScriptForm {

	/**
	 * The database is where the script starts; on any other it fails.
	 */
	PLAIN,

	/**
	 * Each revision looks into the version table first and is left out if it is not due,
	 * so that a script can be run again and on databases at different revisions. It needs
	 * {@code psql} where a revision is not one transaction.
	 */
	IDEMPOTENT

}
