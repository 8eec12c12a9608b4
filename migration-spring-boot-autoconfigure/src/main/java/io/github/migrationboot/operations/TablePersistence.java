package io.github.migrationboot.operations;

/**
 * How long the rows of a table last.
 */
public enum TablePersistence {

	/**
	 * Until they are deleted.
	 */
	PERMANENT,

	/**
	 * Until the server crashes.
	 */
	UNLOGGED,

	/**
	 * Until the session ends, and the table with them.
	 */
	TEMPORARY

}
