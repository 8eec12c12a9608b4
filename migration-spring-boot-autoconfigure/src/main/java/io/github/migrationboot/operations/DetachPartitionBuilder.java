package io.github.migrationboot.operations;

/**
 * Options of detaching a partition.
 */
public final class DetachPartitionBuilder extends RestorableBuilder<DetachPartitionBuilder> {

	private final QualifiedName table;

	private final QualifiedName partition;

	private DetachPartition.Mode mode = DetachPartition.Mode.AT_ONCE;

	DetachPartitionBuilder(QualifiedName table, QualifiedName partition) {
		super(table.schema());
		this.table = table;
		this.partition = partition;
	}

	/**
	 * Detach without blocking reads and writes of the table, outside a transaction.
	 * @return this builder
	 */
	public DetachPartitionBuilder concurrently() {
		this.mode = DetachPartition.Mode.CONCURRENTLY;
		return this;
	}

	/**
	 * End what was begun concurrently and cut off.
	 * @return this builder
	 */
	public DetachPartitionBuilder finalizing() {
		this.mode = DetachPartition.Mode.FINALIZE;
		return this;
	}

	@Override
	DetachPartition build() {
		return new DetachPartition(this.table, this.partition, this.mode, this.restoring);
	}

}
