package io.github.migrationboot.operations;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What decides which partition a row belongs to.
 *
 * @param strategy how the partitions divide the values
 * @param elements the columns and expressions
 */
public record PartitionKey(Strategy strategy, List<IndexElement> elements) {

	public PartitionKey {
		elements = List.copyOf(elements);
	}

	static PartitionKey of(Strategy strategy, Consumer<PartitionKeyBuilder> key) {
		PartitionKeyBuilder builder = new PartitionKeyBuilder();
		key.accept(builder);
		return builder.build(strategy);
	}

	static PartitionKey of(Strategy strategy, String... columns) {
		return new PartitionKey(strategy, Arrays.stream(columns).map(IndexElement::column).toList());
	}

	/**
	 * How partitions divide the values.
	 */
	public enum Strategy {

		/**
		 * Each has the values from one up to another.
		 */
		RANGE,

		/**
		 * Each has certain values.
		 */
		LIST,

		/**
		 * Each has the values whose hash leaves a certain remainder.
		 */
		HASH

	}

}
