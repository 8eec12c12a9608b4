package io.github.migrationboot.operations;

import java.util.List;

/**
 * Which rows a partition has, as an immutable value. Values are SQL expressions.
 */
public sealed interface PartitionBound {

	/**
	 * The rows from some values, inclusive, up to others, exclusive.
	 *
	 * @param from the lower values
	 * @param to the upper values
	 */
	record Range(List<String> from, List<String> to) implements PartitionBound {

		public Range {
			from = List.copyOf(from);
			to = List.copyOf(to);
		}

	}

	/**
	 * The rows with certain values.
	 *
	 * @param values the values
	 */
	record ValueList(List<String> values) implements PartitionBound {

		public ValueList {
			values = List.copyOf(values);
		}

	}

	/**
	 * The rows whose hash leaves a remainder.
	 *
	 * @param modulus what the hash is divided by
	 * @param remainder what is left
	 */
	record Hash(int modulus, int remainder) implements PartitionBound {

	}

	/**
	 * The rows that no other partition has.
	 */
	record Default() implements PartitionBound {

	}

}
