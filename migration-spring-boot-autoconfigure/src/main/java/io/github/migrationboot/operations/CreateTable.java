package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Creates a table with its columns, constraints and comments.
 *
 * @param table the table
 * @param columns the columns
 * @param constraints the constraints
 * @param options what else it has
 * @param comment the table's comment, or {@code null}
 * @param ifNotExists whether an existing table of that name is left as it is
 */
public record CreateTable(QualifiedName table, List<ColumnDefinition> columns, List<Constraint> constraints,
		TableOptions options, @Nullable String comment, boolean ifNotExists) implements Operation {

	public CreateTable {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
	}

	@Override
	public List<Operation> reverse() {
		if (this.options.persistence() == TablePersistence.TEMPORARY) {
			// Gone with the session at the latest.
			return List.of();
		}
		return Reverses.ofCreation(this, this.ifNotExists, DropObject.of(ObjectKind.TABLE, this.table));
	}

	@Override
	public String describe() {
		return "create table " + this.table;
	}

}
