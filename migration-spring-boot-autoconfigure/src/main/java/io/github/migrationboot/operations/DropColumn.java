package io.github.migrationboot.operations;

import java.util.List;

/**
 * Drops a column.
 *
 * @param table the table
 * @param column the column
 * @param ifExists whether a missing column is no error
 * @param cascade whether what depends on the column is dropped too
 * @param restoring what brings it back; empty if that is not known
 */
public record DropColumn(QualifiedName table, String column, boolean ifExists, boolean cascade,
		List<Operation> restoring) implements TableChange {

	public DropColumn {
		restoring = List.copyOf(restoring);
	}

	DropColumn(QualifiedName table, String column, boolean ifExists) {
		this(table, column, ifExists, false, List.of());
	}

	static DropBuilder builder(QualifiedName table, String column) {
		return new DropBuilder(table.schema(),
				(drop) -> new DropColumn(table, column, drop.ifExists, drop.cascade, drop.restoring));
	}

	@Override
	public List<Operation> reverse() {
		return Reverses.known(this.restoring, this, "the column's definition is not known.");
	}

	@Override
	public String describe() {
		return "drop column " + this.table + "." + this.column;
	}

}
