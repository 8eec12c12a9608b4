package io.github.migrationboot.operations;

/**
 * A change to the partitions of a table.
 */
public sealed interface PartitionChange extends Operation permits AttachPartition, CreatePartition, DetachPartition {

}
