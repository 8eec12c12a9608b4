package io.github.migrationboot.operations;

/**
 * When a trigger fires. Each is called as in SQL.
 */
public enum TriggerState {

	/**
	 * Always but on a replica.
	 */
	ENABLE,

	/**
	 * Never.
	 */
	DISABLE,

	/**
	 * On a replica only.
	 */
	ENABLE_REPLICA,

	/**
	 * On a replica too.
	 */
	ENABLE_ALWAYS

}
