package io.github.migrationboot.operations;

import java.util.List;

/**
 * Counts what the planner has to know about the values of a table.
 *
 * @param table the table
 * @param columns the columns; empty for all
 */
public record Analyze(QualifiedName table, List<String> columns) implements MaintenanceChange {

	public Analyze {
		columns = List.copyOf(columns);
	}

	/**
	 * The table's rows are the same.
	 */
	@Override
	public List<Operation> reverse() {
		return List.of();
	}

	@Override
	public String describe() {
		return "analyze " + this.table;
	}

}
