package io.github.migrationboot.autoconfigure;

/**
 * What a start of the application does with its database.
 */
public enum MigrationMode {

	/**
	 * Apply what is pending.
	 */
	UPGRADE,

	/**
	 * Refuse to start if something is pending; change nothing.
	 */
	VALIDATE,

	/**
	 * Wait until someone else has applied what is pending; change nothing.
	 */
	WAIT,

	/**
	 * Leave the database alone. The endpoint tells its state all the same.
	 */
	NONE

}
