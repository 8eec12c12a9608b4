package io.github.migrationboot.operations;

/**
 * The operations of one topic. As an operation is a value, the method that records it is
 * all there is to implement, so that the topics implement themselves.
 */
sealed interface TopicOperations permits CollationOperations, ColumnOperations, ConstraintOperations, DataOperations,
		IndexOperations, MaintenanceOperations, ObjectFileOperations, ObjectOperations, PartitionOperations,
		ReplicationOperations, RoutineOperations, RuleOperations, SchemaOperations, SecurityOperations,
		SequenceOperations, TableOperations, TriggerOperations, TypeOperations, ViewOperations {

}
