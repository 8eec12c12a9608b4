package io.github.migrationboot.operations;

import java.util.List;

/**
 * Creates statistics over several columns, or an expression, of a table.
 *
 * @param name the statistics
 * @param table the table
 * @param elements the columns and expressions
 * @param kinds what is counted; empty for everything
 * @param ifNotExists whether existing statistics of that name are left as they are
 */
public record CreateStatistics(QualifiedName name, QualifiedName table, List<IndexElement> elements,
		List<StatisticsKind> kinds, boolean ifNotExists) implements MaintenanceChange {

	public CreateStatistics {
		elements = List.copyOf(elements);
		kinds = List.copyOf(kinds);
	}

	/**
	 * Statistics that may have been there before stay.
	 */
	@Override
	public List<Operation> reverse() {
		return this.ifNotExists ? List.of() : List.of(DropObject.of(ObjectKind.STATISTICS, this.name));
	}

	@Override
	public String describe() {
		return "create statistics " + this.name + " on " + this.table;
	}

}
