package io.github.migrationboot.operations;

/**
 * When a trigger fires.
 */
public enum TriggerTiming {

	/**
	 * Before the row changes.
	 */
	BEFORE,

	/**
	 * After the row has changed.
	 */
	AFTER,

	/**
	 * In place of the change to a view.
	 */
	INSTEAD_OF

}
