package io.github.migrationboot.operations;

/**
 * Operations on the constraints of tables.
 */
public sealed interface ConstraintOperations extends TopicOperations permits Operations {

	/**
	 * Add a constraint to a table.
	 * @param table the table
	 * @param name the constraint
	 * @return what the constraint is
	 */
	default ConstraintBuilder addConstraint(String table, String name) {
		return OperationRecorder.of(this).add(new ConstraintBuilder(OperationRecorder.of(this).qualify(table), name));
	}

	/**
	 * Drop a constraint.
	 * @param table the table
	 * @param name the constraint
	 * @return options
	 */
	default DropBuilder dropConstraint(String table, String name) {
		QualifiedName qualified = OperationRecorder.of(this).qualify(table);
		return OperationRecorder.of(this)
			.add(new DropBuilder(qualified.schema(),
					(drop) -> new DropConstraint(qualified, name, drop.ifExists, drop.cascade, drop.restoring)));
	}

	/**
	 * Rename a constraint.
	 * @param table the table
	 * @param name the constraint
	 * @param newName its new name
	 */
	default void renameConstraint(String table, String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.constraint(table, name), newName);
	}

}
