package io.github.migrationboot.operations;

import java.util.List;

/**
 * Builds an index anew, or all of a table.
 *
 * @param object the index or the table
 * @param concurrently whether writes are not blocked, outside a transaction
 */
public record Reindex(DatabaseObject object, boolean concurrently) implements IndexChange {

	/**
	 * An index that was built anew is the same.
	 */
	@Override
	public List<Operation> reverse() {
		return List.of();
	}

	@Override
	public String describe() {
		return "reindex " + this.object;
	}

}
