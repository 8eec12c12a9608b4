package io.github.migrationboot.operations;

import java.util.List;

/**
 * Makes a partition a table of its own.
 *
 * @param table the partitioned table
 * @param partition the partition
 * @param mode how
 * @param restoring what attaches it again; empty if that is not known
 */
public record DetachPartition(QualifiedName table, QualifiedName partition, Mode mode,
		List<Operation> restoring) implements PartitionChange {

	public DetachPartition {
		restoring = List.copyOf(restoring);
	}

	@Override
	public List<Operation> reverse() {
		return Reverses.known(this.restoring, this, "which rows the partition has is not known.");
	}

	@Override
	public String describe() {
		return "detach partition " + this.partition + " from " + this.table;
	}

	/**
	 * How a partition is detached.
	 */
	public enum Mode {

		/**
		 * In the transaction, which locks the table.
		 */
		AT_ONCE,

		/**
		 * Without blocking, outside a transaction.
		 */
		CONCURRENTLY,

		/**
		 * By ending what was begun concurrently and cut off.
		 */
		FINALIZE

	}

}
