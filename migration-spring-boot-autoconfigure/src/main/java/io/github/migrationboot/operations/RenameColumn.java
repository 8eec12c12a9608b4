package io.github.migrationboot.operations;

import java.util.List;

/**
 * Renames a column.
 *
 * @param table the table
 * @param column the column
 * @param newName its new name
 */
public record RenameColumn(QualifiedName table, String column, String newName) implements Operation {

	@Override
	public List<Operation> reverse() {
		return List.of(new RenameColumn(this.table, this.newName, this.column));
	}

	@Override
	public String describe() {
		return "rename column " + this.table + "." + this.column + " to " + this.newName;
	}

}
