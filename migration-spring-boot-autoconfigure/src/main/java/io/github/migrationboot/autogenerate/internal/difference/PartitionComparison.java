package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.AttachPartition;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DetachPartition;
import io.github.migrationboot.operations.PartitionBound;

/**
 * Compares a partition that is on both sides.
 */
final class PartitionComparison {

	private PartitionComparison() {
	}

	static List<Difference> compare(DatabaseObject name, CreatePartition actual, CreatePartition wanted) {
		List<Difference> differences = new ArrayList<>();
		String place = new Words().add("partition of", actual.table(), wanted.table())
			.add("for values", words(actual.bound()), words(wanted.bound()))
			.toString();
		if (!place.isEmpty()) {
			AttachPartition before = new AttachPartition(actual.table(), actual.partition(), actual.bound());
			differences.add(new Difference(Kind.CHANGED, name, place,
					List.of(new DetachPartition(actual.table(), actual.partition(), DetachPartition.Mode.AT_ONCE,
							List.of(before)), new AttachPartition(wanted.table(), wanted.partition(), wanted.bound())),
					"PostgreSQL reads all rows of " + actual.partition()
							+ ", and refuses if one is outside of its new bounds."));
		}
		if (!Objects.equals(actual.partitionKey(), wanted.partitionKey())) {
			differences.add(new Difference(Kind.CHANGED, name,
					Words.change("partition key", TableAttributes.words(actual.partitionKey()),
							TableAttributes.words(wanted.partitionKey())),
					List.of(), "PostgreSQL cannot partition " + actual.partition()
							+ " otherwise than it is: create a table beside it, move the rows and exchange the names."));
		}
		return differences;
	}

	private static String words(PartitionBound bound) {
		if (bound instanceof PartitionBound.Range range) {
			return "from " + Words.columns(range.from()) + " to " + Words.columns(range.to());
		}
		if (bound instanceof PartitionBound.ValueList list) {
			return "in " + Words.columns(list.values());
		}
		return (bound instanceof PartitionBound.Hash hash)
				? "modulus " + hash.modulus() + " remainder " + hash.remainder() : "default";
	}

}
