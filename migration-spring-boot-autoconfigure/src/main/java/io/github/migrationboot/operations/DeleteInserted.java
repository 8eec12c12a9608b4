package io.github.migrationboot.operations;

import java.util.List;

/**
 * Deletes the rows of a {@link BulkInsert}.
 *
 * @param insert what inserted them; it has a key
 */
public record DeleteInserted(BulkInsert insert) implements DataChange {

	@Override
	public List<Operation> reverse() {
		return List.of(this.insert);
	}

	@Override
	public String describe() {
		return "delete " + this.insert.rows().size() + ((this.insert.rows().size() == 1) ? " row from " : " rows from ")
				+ this.insert.table();
	}

}
