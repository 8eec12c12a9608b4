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

}
