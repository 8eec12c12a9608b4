package io.github.migrationboot.operations;

import java.util.List;

/**
 * Frees the space of dead rows, outside a transaction.
 *
 * @param table the table
 * @param options the options, such as {@code FULL}
 */
public record Vacuum(QualifiedName table, List<VacuumOption> options) implements MaintenanceChange {

	public Vacuum {
		options = List.copyOf(options);
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
		return "vacuum " + this.table;
	}

}
