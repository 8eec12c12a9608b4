package io.github.migrationboot.operations;

/**
 * Operations on collations.
 */
public sealed interface CollationOperations extends TopicOperations permits Operations {

	/**
	 * Create a collation.
	 * @param name the collation
	 * @return its definition, which needs a locale or a model
	 */
	default CollationBuilder createCollation(String name) {
		return OperationRecorder.of(this).add(new CollationBuilder(OperationRecorder.of(this).qualify(name)));
	}

	/**
	 * Drop a collation.
	 * @param name the collation
	 * @return options
	 */
	default DropBuilder dropCollation(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.object(ObjectKind.COLLATION, name));
	}

	/**
	 * Rename a collation.
	 * @param name the collation
	 * @param newName its new name
	 */
	default void renameCollation(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.object(ObjectKind.COLLATION, name), newName);
	}

}
