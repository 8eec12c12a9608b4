package io.github.migrationboot.operations;

import java.util.List;

/**
 * Makes a table a partition of another.
 *
 * @param table the partitioned table
 * @param partition the partition
 * @param bound which rows it has
 */
public record AttachPartition(QualifiedName table, QualifiedName partition,
		PartitionBound bound) implements PartitionChange {

	@Override
	public List<Operation> reverse() {
		return List.of(new DetachPartition(this.table, this.partition, DetachPartition.Mode.AT_ONCE, List.of(this)));
	}

	@Override
	public String describe() {
		return "attach partition " + this.partition + " to " + this.table;
	}

}
