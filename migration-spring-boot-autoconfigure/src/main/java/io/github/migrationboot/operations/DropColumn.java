package io.github.migrationboot.operations;

import java.util.List;

/**
 * Drops a column.
 *
 * @param table the table
 * @param column the column
 * @param ifExists whether a missing column is no error
 * @param cascade whether what depends on the column is dropped too
 */
public record DropColumn(QualifiedName table, String column, boolean ifExists, boolean cascade) implements Operation {

	@Override
	public List<Operation> reverse() {
		throw new IrreversibleOperationException(describe(), "the column's definition is not known.");
	}

	@Override
	public String describe() {
		return "drop column " + this.table + "." + this.column;
	}

}
