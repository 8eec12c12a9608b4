package io.github.migrationboot.operations;

import java.util.List;

/**
 * Runs the query of a materialized view again.
 *
 * @param name the view
 * @param concurrently whether it can be read meanwhile
 * @param withData whether the query runs; if not, the view is emptied
 */
public record RefreshMaterializedView(QualifiedName name, boolean concurrently,
		boolean withData) implements ViewChange {

	/**
	 * The rows follow from the tables.
	 */
	@Override
	public List<Operation> reverse() {
		return List.of();
	}

	@Override
	public String describe() {
		return "refresh materialized view " + this.name;
	}

}
