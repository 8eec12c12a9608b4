package io.github.migrationboot.operations;

import java.util.List;

/**
 * Renames a table.
 *
 * @param table the table
 * @param newName its new name, in the same schema
 */
public record RenameTable(QualifiedName table, String newName) implements Operation {

	@Override
	public List<Operation> reverse() {
		return List.of(new RenameTable(new QualifiedName(this.table.schema(), this.newName), this.table.name()));
	}

	@Override
	public String describe() {
		return "rename table " + this.table + " to " + this.newName;
	}

}
