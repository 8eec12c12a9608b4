package io.github.migrationboot.operations;

import java.util.List;

/**
 * Adds a column with its constraints to a table.
 *
 * @param table the table
 * @param column the column
 * @param constraints constraints on that column
 * @param ifNotExists whether an existing column of that name is left as it is
 */
public record AddColumn(QualifiedName table, ColumnDefinition column, List<Constraint> constraints,
		boolean ifNotExists) implements TableChange {

	public AddColumn {
		constraints = List.copyOf(constraints);
	}

	@Override
	public List<Operation> reverse() {
		return Reverses.ofCreation(this, this.ifNotExists, new DropColumn(this.table, this.column.name(), false));
	}

	@Override
	public String describe() {
		return "add column " + this.table + "." + this.column.name();
	}

}
