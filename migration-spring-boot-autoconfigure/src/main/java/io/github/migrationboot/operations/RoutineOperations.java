package io.github.migrationboot.operations;

/**
 * Operations on functions and procedures.
 */
public sealed interface RoutineOperations extends TopicOperations permits Operations {

	/**
	 * Create a function. With {@code OR REPLACE} in its definition it may be there
	 * already.
	 * @param name the function
	 * @param argumentTypes the types of its arguments as SQL, such as
	 * {@code integer, text}
	 * @param definition the whole statement, from {@code CREATE} on; it names the same
	 * routine, and its schema itself
	 * @return the rest
	 */
	default RoutineBuilder createFunction(String name, String argumentTypes, String definition) {
		return OperationRecorder.of(this)
			.add(new RoutineBuilder(OperationRecorder.of(this).qualify(DatabaseObject.function(name, argumentTypes)),
					definition));
	}

	/**
	 * Drop a function.
	 * @param name the function
	 * @param argumentTypes the types of its arguments as SQL, such as
	 * {@code integer, text}
	 * @return options
	 */
	default DropBuilder dropFunction(String name, String argumentTypes) {
		return OperationRecorder.of(this).drop(DatabaseObject.function(name, argumentTypes));
	}

	/**
	 * Rename a function.
	 * @param name the function
	 * @param argumentTypes the types of its arguments as SQL, such as
	 * {@code integer, text}
	 * @param newName its new name
	 */
	default void renameFunction(String name, String argumentTypes, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.function(name, argumentTypes), newName);
	}

	/**
	 * Create a procedure. With {@code OR REPLACE} in its definition it may be there
	 * already.
	 * @param name the procedure
	 * @param argumentTypes the types of its arguments as SQL, such as
	 * {@code integer, text}
	 * @param definition the whole statement, from {@code CREATE} on; it names the same
	 * routine, and its schema itself
	 * @return the rest
	 */
	default RoutineBuilder createProcedure(String name, String argumentTypes, String definition) {
		return OperationRecorder.of(this)
			.add(new RoutineBuilder(OperationRecorder.of(this).qualify(DatabaseObject.procedure(name, argumentTypes)),
					definition));
	}

	/**
	 * Drop a procedure.
	 * @param name the procedure
	 * @param argumentTypes the types of its arguments as SQL, such as
	 * {@code integer, text}
	 * @return options
	 */
	default DropBuilder dropProcedure(String name, String argumentTypes) {
		return OperationRecorder.of(this).drop(DatabaseObject.procedure(name, argumentTypes));
	}

	/**
	 * Rename a procedure.
	 * @param name the procedure
	 * @param argumentTypes the types of its arguments as SQL, such as
	 * {@code integer, text}
	 * @param newName its new name
	 */
	default void renameProcedure(String name, String argumentTypes, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.procedure(name, argumentTypes), newName);
	}

}
