package io.github.migrationboot.operations;

/**
 * Operations on indexes.
 */
public sealed interface IndexOperations extends TopicOperations permits Operations {

	/**
	 * Create an index.
	 * @param name the index
	 * @return its definition, which needs a table and a key
	 */
	default IndexBuilder createIndex(String name) {
		return OperationRecorder.of(this).add(new IndexBuilder(OperationRecorder.of(this).schema(), name));
	}

	/**
	 * Drop an index.
	 * @param name the index
	 * @return options
	 */
	default DropIndexBuilder dropIndex(String name) {
		return OperationRecorder.of(this).add(new DropIndexBuilder(OperationRecorder.of(this).qualify(name)));
	}

	/**
	 * Rename an index.
	 * @param name the index
	 * @param newName its new name
	 */
	default void renameIndex(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.index(name), newName);
	}

	/**
	 * Build an index anew.
	 * @param name the index
	 * @return options
	 */
	default ReindexBuilder reindexIndex(String name) {
		return OperationRecorder.of(this)
			.add(new ReindexBuilder(OperationRecorder.of(this).qualify(DatabaseObject.index(name))));
	}

	/**
	 * Build all indexes of a table anew.
	 * @param table the table
	 * @return options
	 */
	default ReindexBuilder reindexTable(String table) {
		return OperationRecorder.of(this)
			.add(new ReindexBuilder(OperationRecorder.of(this).qualify(DatabaseObject.table(table))));
	}

	/**
	 * Make an index of a partition part of the index of the partitioned table.
	 * @param index the index of the partitioned table
	 * @param partitionIndex the index of the partition
	 */
	default void attachIndex(String index, String partitionIndex) {
		OperationRecorder.of(this).add(new AttachIndex(OperationRecorder.of(this).qualify(index), partitionIndex));
	}

}
