package io.github.migrationboot.revision;

/**
 * Which way a step goes.
 */
public enum Direction {

	/**
	 * The revision is applied.
	 */
	UPGRADE,

	/**
	 * The revision is undone.
	 */
	DOWNGRADE

}
