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
		return OperationRecorder.of(this).add(DropConstraint.builder(OperationRecorder.of(this).qualify(table), name));
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

	/**
	 * Check the existing rows of a constraint that was added with {@code notValid()}.
	 * Reads and writes of the table go on meanwhile.
	 * @param table the table
	 * @param name the constraint
	 */
	default void validateConstraint(String table, String name) {
		OperationRecorder.of(this).add(new ValidateConstraint(OperationRecorder.of(this).qualify(table), name));
	}

	/**
	 * Turn something about a constraint on or off. Needs PostgreSQL 18.
	 * @param table the table
	 * @param name the constraint
	 * @param to what it becomes
	 */
	default void switchConstraint(String table, String name, ConstraintSwitch to) {
		OperationRecorder.of(this).add(new SwitchConstraint(OperationRecorder.of(this).qualify(table), name, to));
	}

	/**
	 * Change when a foreign key is checked.
	 * @param table the table
	 * @param name the constraint
	 * @param deferral when
	 * @return the rest
	 */
	default AlterConstraintBuilder alterConstraint(String table, String name, Deferral deferral) {
		return OperationRecorder.of(this)
			.add(new AlterConstraintBuilder(OperationRecorder.of(this).qualify(table), name, deferral));
	}

}
