package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Inserts rows whose values are written in the revision.
 *
 * @param table the table
 * @param columns the columns that get a value
 * @param rows the rows, each with a value for each column, as {@link RowValues} copies
 * them
 * @param key the columns that tell the rows from all others, empty if the rows need not
 * be deleted again
 * @param overridingSystemValue whether values replace those of identity columns that are
 * always generated
 */
public record BulkInsert(QualifiedName table, List<String> columns, List<List<@Nullable Object>> rows, List<String> key,
		boolean overridingSystemValue) implements DataChange {

	public BulkInsert {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		key = List.copyOf(key);
	}

	/**
	 * The rows are deleted by their key, as other rows may have joined them.
	 */
	@Override
	public List<Operation> reverse() {
		if (this.key.isEmpty()) {
			throw new IrreversibleOperationException(describe(),
					"the columns that tell its rows from others are not known; name them with key(…).");
		}
		return List.of(new DeleteInserted(this));
	}

	@Override
	public String describe() {
		return "insert " + this.rows.size() + ((this.rows.size() == 1) ? " row into " : " rows into ") + this.table;
	}

}
