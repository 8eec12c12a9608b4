package io.github.migrationboot.runner;

/**
 * What an upgrade, and a look whether one is due, does about version rows that the
 * application does not contain.
 */
public enum UnknownRevisionPolicy {

	/**
	 * Refuse the database.
	 */
	FAIL,

	/**
	 * Go on if the history tells that a newer build has migrated the database and
	 * everything of this one is applied: there is nothing to do then. A database that is
	 * anywhere else is refused all the same.
	 */
	IGNORE

}
