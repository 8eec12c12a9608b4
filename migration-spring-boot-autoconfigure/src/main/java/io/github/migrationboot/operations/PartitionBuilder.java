package io.github.migrationboot.operations;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Describes a new partition.
 */
public final class PartitionBuilder extends PartitionBoundBuilder<PartitionBuilder> {

	private final QualifiedName table;

	private final QualifiedName partition;

	private @Nullable PartitionKey partitionKey;

	private boolean ifNotExists;

	PartitionBuilder(QualifiedName table, QualifiedName partition) {
		this.table = table;
		this.partition = partition;
	}

	/**
	 * Divide the partition into partitions.
	 * @param strategy how they divide the values
	 * @param columns the columns to go by
	 * @return this builder
	 */
	public PartitionBuilder partitionBy(PartitionKey.Strategy strategy, String... columns) {
		this.partitionKey = PartitionKey.of(strategy, columns);
		return this;
	}

	/**
	 * Divide the partition by columns and expressions.
	 * @param strategy how the partitions divide the values
	 * @param key says what to go by
	 * @return this builder
	 * @throws InvalidOperationException if it says nothing
	 */
	public PartitionBuilder partitionBy(PartitionKey.Strategy strategy, Consumer<PartitionKeyBuilder> key) {
		this.partitionKey = PartitionKey.of(strategy, key);
		return this;
	}

	/**
	 * Leave an existing table of that name as it is. A downgrade that is not written is
	 * refused then, because it would drop what may have been there before.
	 * @return this builder
	 */
	public PartitionBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	CreatePartition build() {
		return new CreatePartition(this.partition, this.table, bound(this.partition), this.partitionKey,
				this.ifNotExists);
	}

}
