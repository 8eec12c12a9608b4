package io.github.migrationboot.operations;

import java.util.List;

/**
 * Makes an index of a partition part of the index of the partitioned table.
 *
 * @param index the index of the partitioned table
 * @param partitionIndex the index of the partition, in the same schema
 */
public record AttachIndex(QualifiedName index, String partitionIndex) implements IndexChange {

	@Override
	public List<Operation> reverse() {
		throw new IrreversibleOperationException(describe(), "PostgreSQL cannot detach an index.");
	}

	@Override
	public String describe() {
		return "attach index " + this.partitionIndex + " to " + this.index;
	}

}
