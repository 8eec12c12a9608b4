package io.github.migrationboot.operations;

import java.util.List;

/**
 * One change to a database, as an immutable value.
 */
public sealed interface Operation permits AlterTable, CreateTable, CustomOperation, DataChange, ExecuteSql, IndexChange,
		Irreversible, MaintenanceChange, ObjectChange, ObjectVersionChange, PartitionChange, ReplicationChange,
		Reversible, RoutineChange, SchemaChange, SecurityChange, SequenceChange, TableChange, TriggerChange, TypeChange,
		ViewChange {

	/**
	 * Return what undoes this operation.
	 * @return the operations in the order to run them; empty if nothing has to be undone
	 * @throws IrreversibleOperationException if it cannot be undone from what it knows
	 */
	List<Operation> reverse();

	/**
	 * Say what the operation does, for messages.
	 * @return a few words such as {@code create table chunks}
	 */
	String describe();

}
