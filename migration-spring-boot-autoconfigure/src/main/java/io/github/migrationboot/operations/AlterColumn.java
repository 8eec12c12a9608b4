package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes a column's type, nullability or default in one statement.
 *
 * @param table the table
 * @param column the column
 * @param type the new type, or {@code null} to keep it
 * @param using the SQL expression that converts existing values, or {@code null}
 * @param nullable whether the column takes nulls, or {@code null} to keep it
 * @param defaultExpression the SQL expression of the new default, or {@code null} to keep
 * it
 * @param dropDefault whether the default goes
 */
public record AlterColumn(QualifiedName table, String column, @Nullable DataType type, @Nullable String using,
		@Nullable Boolean nullable, @Nullable String defaultExpression, boolean dropDefault) implements TableChange {

	@Override
	public List<Operation> reverse() {
		if (this.type == null && this.nullable != null && this.defaultExpression == null && !this.dropDefault) {
			return List.of(new AlterColumn(this.table, this.column, null, null, !this.nullable, null, false));
		}
		throw new IrreversibleOperationException(describe(), "what the column was before is not known.");
	}

	@Override
	public String describe() {
		return "alter column " + this.table + "." + this.column;
	}

}
