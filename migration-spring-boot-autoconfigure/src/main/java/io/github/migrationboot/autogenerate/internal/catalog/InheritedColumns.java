package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.Objects;

import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;

/**
 * Knows what a table or a partition has otherwise than its parents about columns that it
 * has from them.
 */
final class InheritedColumns {

	private InheritedColumns() {
	}

	/**
	 * Return whether parents give a table the column. Whether the table has asked for it
	 * too shows only once a parent loses it.
	 * @param column the column's row
	 * @return whether the table does not have to be created with it
	 */
	static boolean has(Row column) {
		boolean ownValues = column.code("identity") != ' ' || (column.code("generated") != ' '
				&& !Objects.equals(column.textOrNull("expression"), column.textOrNull("parent_expression")));
		return column.is("inherited") && !(column.is("is_local") && ownValues);
	}

	/**
	 * Add what is not as the parents have it.
	 * @param table the table
	 * @param column the column's row
	 * @param draft what has been read
	 */
	static void addTraits(DatabaseObject table, Row column, Draft draft) {
		String expression = column.textOrNull("expression");
		String inherited = column.textOrNull("parent_expression");
		if (column.code("generated") == ' ' && !Objects.equals(expression, inherited)) {
			add(table, column, new ColumnChange.Default(expression), new ColumnChange.Default(inherited), draft);
		}
		if (column.is("not_null") && !column.is("parent_not_null")) {
			add(table, column, new ColumnChange.Nullability(false), new ColumnChange.Nullability(true), draft);
		}
		char storage = column.code("own_storage");
		if (storage != column.code("parent_storage")) {
			add(table, column, storage(storage), storage(column.code("parent_storage")), draft);
		}
		char compression = column.code("compression");
		if (compression != column.code("parent_compression")) {
			add(table, column, compression(compression), compression(column.code("parent_compression")), draft);
		}
		draft.addComment(table, column, new DatabaseObject(ObjectKind.COLUMN, table.name(), column.text("name"), null));
	}

	private static void add(DatabaseObject table, Row column, ColumnChange change, ColumnChange previous, Draft draft) {
		draft.addTrait(table, ColumnReader.alter(table.name(), column, change, previous));
	}

	private static ColumnChange storage(char code) {
		return new ColumnChange.Storage(ColumnReader.STORAGES.getOrDefault(code, "EXTENDED"));
	}

	private static ColumnChange compression(char code) {
		return new ColumnChange.Compression(ColumnReader.COMPRESSIONS.getOrDefault(code, "default"));
	}

}
