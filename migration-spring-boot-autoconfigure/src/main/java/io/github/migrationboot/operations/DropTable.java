package io.github.migrationboot.operations;

import java.util.List;

/**
 * Drops a table.
 *
 * @param table the table
 * @param ifExists whether a missing table is no error
 * @param cascade whether what depends on the table is dropped too
 */
public record DropTable(QualifiedName table, boolean ifExists, boolean cascade) implements Operation {

	@Override
	public List<Operation> reverse() {
		throw new IrreversibleOperationException(describe(), "the table's definition is not known.");
	}

	@Override
	public String describe() {
		return "drop table " + this.table;
	}

}
