package io.github.migrationboot.operations;

/**
 * Says which rows a table has that becomes a partition.
 */
public final class AttachPartitionBuilder extends PartitionBoundBuilder<AttachPartitionBuilder> {

	private final QualifiedName table;

	private final QualifiedName partition;

	AttachPartitionBuilder(QualifiedName table, QualifiedName partition) {
		this.table = table;
		this.partition = partition;
	}

	@Override
	AttachPartition build() {
		return new AttachPartition(this.table, this.partition, bound(this.partition));
	}

}
