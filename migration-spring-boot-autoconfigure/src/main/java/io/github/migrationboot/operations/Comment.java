package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Sets or removes the comment of a table or a column.
 *
 * @param table the table
 * @param column the column, or {@code null} for the table itself
 * @param text the comment, or {@code null} to remove it
 */
public record Comment(QualifiedName table, @Nullable String column, @Nullable String text) implements Operation {

	@Override
	public List<Operation> reverse() {
		throw new IrreversibleOperationException(describe(), "the earlier comment is not known.");
	}

	@Override
	public String describe() {
		return "comment on "
				+ ((this.column != null) ? "column " + this.table + "." + this.column : "table " + this.table);
	}

}
