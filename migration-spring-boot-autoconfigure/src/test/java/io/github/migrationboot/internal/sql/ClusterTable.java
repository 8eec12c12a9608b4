package io.github.migrationboot.internal.sql;

import java.util.List;

import io.github.migrationboot.operations.CustomOperation;

/**
 * An operation as a user would write it.
 *
 * @param table the table
 * @param index the index to go by
 */
record ClusterTable(String table, String index) implements CustomOperation {

	@Override
	public List<String> statements() {
		return List.of("CLUSTER " + this.table + " USING " + this.index, "ANALYZE " + this.table);
	}

	@Override
	public String describe() {
		return "cluster " + this.table;
	}

}
