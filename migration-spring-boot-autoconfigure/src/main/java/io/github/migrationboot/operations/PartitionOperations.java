package io.github.migrationboot.operations;

/**
 * Operations on the partitions of tables. A table that has partitions is made by
 * {@link TableBuilder#partitionByRange} and its like.
 */
public sealed interface PartitionOperations extends TopicOperations permits Operations {

	/**
	 * Create a partition.
	 * @param table the partitioned table
	 * @param partition the partition
	 * @return which rows it has
	 */
	default PartitionBuilder createPartition(String table, String partition) {
		return OperationRecorder.of(this)
			.add(new PartitionBuilder(OperationRecorder.of(this).qualify(table),
					OperationRecorder.of(this).qualify(partition)));
	}

	/**
	 * Make a table a partition of another.
	 * @param table the partitioned table
	 * @param partition the partition
	 * @return which rows it has
	 */
	default AttachPartitionBuilder attachPartition(String table, String partition) {
		return OperationRecorder.of(this)
			.add(new AttachPartitionBuilder(OperationRecorder.of(this).qualify(table),
					OperationRecorder.of(this).qualify(partition)));
	}

	/**
	 * Make a partition a table of its own.
	 * @param table the partitioned table
	 * @param partition the partition
	 * @return options
	 */
	default DetachPartitionBuilder detachPartition(String table, String partition) {
		return OperationRecorder.of(this)
			.add(new DetachPartitionBuilder(OperationRecorder.of(this).qualify(table),
					OperationRecorder.of(this).qualify(partition)));
	}

}
