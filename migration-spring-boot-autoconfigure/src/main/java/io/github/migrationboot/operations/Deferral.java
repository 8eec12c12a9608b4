package io.github.migrationboot.operations;

/**
 * When a constraint is checked.
 */
public enum Deferral {

	/**
	 * After each statement, always.
	 */
	NOT_DEFERRABLE,

	/**
	 * After each statement, unless the transaction says otherwise.
	 */
	DEFERRABLE,

	/**
	 * At the end of the transaction, unless the transaction says otherwise.
	 */
	INITIALLY_DEFERRED

}
