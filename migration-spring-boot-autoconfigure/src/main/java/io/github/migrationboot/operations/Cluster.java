package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Rewrites a table in the order of an index, under an exclusive lock.
 *
 * @param table the table
 * @param index the index, or {@code null} for the one it is clustered on
 */
public record Cluster(QualifiedName table, @Nullable String index) implements MaintenanceChange {

	/**
	 * The table's rows are the same. That it is clustered on the index from now on is
	 * taken back by {@link TableOperations#setWithoutCluster}.
	 */
	@Override
	public List<Operation> reverse() {
		return List.of();
	}

	@Override
	public String describe() {
		return "cluster " + this.table;
	}

}
