package io.github.migrationboot.operations;

import java.util.List;
import java.util.function.Consumer;

/**
 * Takes the operations of a revision's body. Nothing runs while a body is read: every
 * call adds a value to a list, and builders that a call returns refine that value. Not
 * thread-safe.
 * <p>
 * Names are given as the catalog holds them and are quoted where they have to be;
 * expressions are SQL and are taken as they are.
 */
public sealed interface Operations extends TableOperations, ColumnOperations, ConstraintOperations, IndexOperations,
		PartitionOperations, ViewOperations, RoutineOperations, TriggerOperations, RuleOperations, SequenceOperations,
		TypeOperations, CollationOperations, SchemaOperations, SecurityOperations, MaintenanceOperations,
		ReplicationOperations, ObjectOperations, ObjectFileOperations, DataOperations permits OperationRecorder {

	/**
	 * Read a body.
	 * @param body what calls the operations
	 * @return the operations, in order
	 * @throws InvalidOperationException if one is incomplete
	 */
	static List<Operation> record(Consumer<Operations> body) {
		return OperationRecorder.record(null, body);
	}

	/**
	 * Return a view whose tables, indexes, types and other objects are in a schema.
	 * @param schema the schema
	 * @return operations that add to the same list
	 */
	Operations inSchema(String schema);

	/**
	 * Return a view that names the keys of new tables and columns that have no name.
	 * Without it PostgreSQL names them. Names that are given stay as they are, and so
	 * does what {@code restoring(…)} says.
	 * @param convention how to name them
	 * @return operations that add to the same list
	 */
	Operations named(NamingConvention convention);

	/**
	 * Undo what a body does: its operations' reverses, the last one first.
	 * @param body the body to undo
	 * @throws IrreversibleOperationException if one of its operations has no reverse
	 */
	void reverse(Consumer<Operations> body);

}
