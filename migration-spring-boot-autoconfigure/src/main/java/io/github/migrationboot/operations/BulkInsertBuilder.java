package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a bulk insert. Values may be {@code null}, numbers, booleans, texts, enums
 * (by name), UUIDs, bytes, {@code java.time} values, and arrays and collections of them;
 * a text is read by the server as the column's type, whatever that is.
 */
public final class BulkInsertBuilder extends OperationBuilder {

	private final QualifiedName table;

	private final List<String> columns = new ArrayList<>();

	private final List<List<@Nullable Object>> rows = new ArrayList<>();

	private final List<String> key = new ArrayList<>();

	private boolean overridingSystemValue;

	BulkInsertBuilder(QualifiedName table) {
		this.table = table;
	}

	/**
	 * Name the columns that get a value.
	 * @param columns the columns, in the order of the values in each row
	 * @return this builder
	 */
	public BulkInsertBuilder columns(String... columns) {
		this.columns.addAll(Arrays.asList(columns));
		return this;
	}

	/**
	 * Add a row.
	 * @param values its values, one for each column
	 * @return this builder
	 * @throws InvalidOperationException if a value is of a type that cannot be written
	 */
	public BulkInsertBuilder row(@Nullable Object... values) {
		this.rows.add(RowValues.copy(Arrays.asList(values)));
		return this;
	}

	/**
	 * Add rows.
	 * @param rows the rows, each with a value for each column
	 * @return this builder
	 * @throws InvalidOperationException if a value is of a type that cannot be written
	 */
	public BulkInsertBuilder rows(Collection<? extends Collection<? extends @Nullable Object>> rows) {
		rows.forEach((row) -> this.rows.add(RowValues.copy(row)));
		return this;
	}

	/**
	 * Name the columns that tell these rows from all others, so that undoing the revision
	 * can delete them.
	 * @param columns the columns; they are among the ones that get a value
	 * @return this builder
	 */
	public BulkInsertBuilder key(String... columns) {
		this.key.addAll(Arrays.asList(columns));
		return this;
	}

	/**
	 * Let values replace those of identity columns that are always generated.
	 * @return this builder
	 */
	public BulkInsertBuilder overridingSystemValue() {
		this.overridingSystemValue = true;
		return this;
	}

	@Override
	BulkInsert build() {
		String insert = "The insert into " + this.table;
		if (this.columns.isEmpty()) {
			throw new InvalidOperationException(insert + " has no columns.", "Name them with columns(…).");
		}
		for (int i = 0; i < this.rows.size(); i++) {
			if (this.rows.get(i).size() != this.columns.size()) {
				throw new InvalidOperationException("%s has %d columns, but its row %d has %d values.".formatted(insert,
						this.columns.size(), i + 1, this.rows.get(i).size()),
						"Give every row a value for every column; null for none.");
			}
		}
		this.key.forEach((column) -> checkKey(insert, column));
		return new BulkInsert(this.table, this.columns, this.rows, this.key, this.overridingSystemValue);
	}

	private void checkKey(String insert, String column) {
		int index = this.columns.indexOf(column);
		if (index == -1) {
			throw new InvalidOperationException(insert + " has the key " + column + ", which gets no value.",
					"Name columns in key(…) that are in columns(…) too.");
		}
		for (List<@Nullable Object> row : this.rows) {
			if (row.get(index) == null) {
				throw new InvalidOperationException(insert + " has a row without a value for its key " + column + ".",
						"Choose a key that is null in no row: null finds no row again.");
			}
		}
	}

}
