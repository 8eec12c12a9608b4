package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Creates a partition of a table.
 *
 * @param partition the partition
 * @param table the partitioned table
 * @param bound which rows it has
 * @param partitionKey what its own partitions go by, or {@code null} if it has none
 * @param ifNotExists whether an existing table of that name is left as it is
 */
public record CreatePartition(QualifiedName partition, QualifiedName table, PartitionBound bound,
		@Nullable PartitionKey partitionKey, boolean ifNotExists) implements PartitionChange {

	@Override
	public List<Operation> reverse() {
		return Reverses.ofCreation(this, this.ifNotExists, DropObject.of(ObjectKind.TABLE, this.partition));
	}

	@Override
	public String describe() {
		return "create partition " + this.partition + " of " + this.table;
	}

}
