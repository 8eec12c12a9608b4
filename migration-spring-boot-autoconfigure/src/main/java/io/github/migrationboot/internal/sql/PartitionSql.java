package io.github.migrationboot.internal.sql;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AttachPartition;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.DetachPartition;
import io.github.migrationboot.operations.PartitionBound;
import io.github.migrationboot.operations.PartitionChange;
import io.github.migrationboot.operations.PartitionKey;

/**
 * Writes partitions.
 */
final class PartitionSql {

	private PartitionSql() {
	}

	static String render(PartitionChange change) {
		if (change instanceof CreatePartition create) {
			return "CREATE TABLE " + Clauses.when(create.ifNotExists(), "IF NOT EXISTS ")
					+ Identifiers.quote(create.partition()) + " PARTITION OF " + Identifiers.quote(create.table())
					+ bound(create.bound()) + partitionBy(create.partitionKey());
		}
		if (change instanceof AttachPartition attach) {
			return Clauses.alterTable(attach.table()) + " ATTACH PARTITION " + Identifiers.quote(attach.partition())
					+ bound(attach.bound());
		}
		DetachPartition detach = (DetachPartition) change;
		return Clauses.alterTable(detach.table()) + " DETACH PARTITION " + Identifiers.quote(detach.partition())
				+ Clauses.when(detach.mode() != DetachPartition.Mode.AT_ONCE, " " + detach.mode());
	}

	static String partitionBy(@Nullable PartitionKey key) {
		return (key != null) ? " PARTITION BY " + key.strategy() + " " + IndexSql.elements(key.elements()) : "";
	}

	private static String bound(PartitionBound bound) {
		if (bound instanceof PartitionBound.Range range) {
			return " FOR VALUES FROM (" + String.join(", ", range.from()) + ") TO (" + String.join(", ", range.to())
					+ ")";
		}
		if (bound instanceof PartitionBound.ValueList list) {
			return " FOR VALUES IN (" + String.join(", ", list.values()) + ")";
		}
		if (bound instanceof PartitionBound.Hash hash) {
			return " FOR VALUES WITH (MODULUS " + hash.modulus() + ", REMAINDER " + hash.remainder() + ")";
		}
		return " DEFAULT";
	}

}
