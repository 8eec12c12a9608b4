package io.github.migrationboot.runner;

/**
 * What to do about a revision that is applied and whose text has been changed since.
 */
public enum ChangedRevisionPolicy {

	/**
	 * Say so in the log.
	 */
	WARN,

	/**
	 * Refuse to go on.
	 */
	FAIL,

	/**
	 * Do not look.
	 */
	OFF

}
