package io.github.migrationboot.runner;

import java.util.List;

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
	SINGLE;

	/**
	 * Refuse steps that cannot run in this mode, before anything runs.
	 * @return the steps as they run in it
	 */
	List<PreparedStep> check(List<PreparedStep> steps) {
		if (this == PER_REVISION) {
			return steps;
		}
		List<PreparedStep> refused = steps.stream().filter((step) -> !step.isOneTransaction()).toList();
		if (!refused.isEmpty()) {
			throw new NonTransactionalRevisionException(refused);
		}
		return steps.stream().map(PreparedStep::asPartOfOneTransaction).toList();
	}

}
