package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AttachPartition;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.DetachPartition;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.PartitionBound;
import io.github.migrationboot.operations.PartitionChange;
import io.github.migrationboot.operations.PartitionKey;
import io.github.migrationboot.operations.PartitionKey.Strategy;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Writes partitions. Stateless.
 */
final class PartitionSource {

	private PartitionSource() {
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain write(PartitionChange change) {
		if (change instanceof CreatePartition create) {
			Chain call = bound(call("createPartition", create.table(), create.partition()), create.bound());
			PartitionKey key = create.partitionKey();
			if (call != null && key != null) {
				partitionBy(call, key);
			}
			return (call != null) ? call.when(create.ifNotExists(), "ifNotExists") : null;
		}
		if (change instanceof AttachPartition attach) {
			return bound(call("attachPartition", attach.table(), attach.partition()), attach.bound());
		}
		DetachPartition detach = (DetachPartition) change;
		Chain call = call("detachPartition", detach.table(), detach.partition());
		return (call != null) ? call.when(detach.mode() == DetachPartition.Mode.CONCURRENTLY, "concurrently")
			.when(detach.mode() == DetachPartition.Mode.FINALIZE, "finalizing") : null;
	}

	private static @Nullable Chain call(String method, QualifiedName table, QualifiedName partition) {
		return Arguments.isIn(table.schema(), partition) ? Chain.about(method, table, partition.name()) : null;
	}

	private static @Nullable Chain bound(@Nullable Chain call, PartitionBound bound) {
		if (call == null) {
			return null;
		}
		if (bound instanceof PartitionBound.Range range) {
			return call.call("from", range.from()).call("to", range.to());
		}
		if (bound instanceof PartitionBound.ValueList list) {
			return call.call("in", list.values());
		}
		if (bound instanceof PartitionBound.Hash hash) {
			return call.call("hash", hash.modulus(), hash.remainder());
		}
		return call.call("asDefault");
	}

	/**
	 * Write the key of a new table.
	 * @param key the key
	 * @return the statement
	 */
	static Chain ofTable(PartitionKey key) {
		Chain table = Chain.on("table");
		List<IndexElement> elements = key.elements();
		if (hasPlainColumns(key) && (key.strategy() != Strategy.LIST || elements.size() == 1)) {
			String method = switch (key.strategy()) {
				case RANGE -> "partitionByRange";
				case LIST -> "partitionByList";
				case HASH -> "partitionByHash";
			};
			return table.call(method, columns(key));
		}
		IndexElement first = elements.get(0);
		boolean plain = elements.size() == 1 && first.equals(expression(first.text()));
		return plain ? table.call("partitionByExpression", key.strategy(), first.text()) : partitionBy(table, key);
	}

	private static Chain partitionBy(Chain call, PartitionKey key) {
		if (hasPlainColumns(key)) {
			return call.call("partitionBy", key.strategy(), columns(key));
		}
		Chain elements = Chain.on("key");
		key.elements().forEach((element) -> IndexSource.element(elements, element));
		return call.call("partitionBy", key.strategy(), new Lambda("key", List.of(elements)));
	}

	private static boolean hasPlainColumns(PartitionKey key) {
		return key.elements().stream().allMatch(IndexSource::isPlainColumn);
	}

	private static List<String> columns(PartitionKey key) {
		return key.elements().stream().map(IndexElement::text).toList();
	}

	private static IndexElement expression(String text) {
		return new IndexElement(text, true, null, null, false, null);
	}

}
