package io.github.migrationboot.runner;

/**
 * How much of a run is one transaction.
 */
public enum TransactionMode {

	/**
	 * Each revision is a transaction of its own, together with its rows. What ran before
	 * one that fails stays.
	 */
	PER_REVISION,

	/**
	 * The whole run is one transaction: after a failure the database is as it was before.
	 * Locks are held until the last revision is done, and a revision that cannot be in a
	 * transaction cannot run.
	 */
	SINGLE

}
