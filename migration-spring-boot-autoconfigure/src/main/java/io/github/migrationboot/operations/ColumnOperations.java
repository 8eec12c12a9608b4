package io.github.migrationboot.operations;

/**
 * Operations on columns.
 */
public sealed interface ColumnOperations extends TopicOperations permits Operations {

	/**
	 * Add a column to a table.
	 * @param table the table
	 * @param column the column
	 * @param type its type
	 * @return the rest of its definition
	 */
	default ColumnBuilder addColumn(String table, String column, DataType type) {
		return OperationRecorder.of(this)
			.add(new ColumnBuilder(OperationRecorder.of(this).qualify(table), column, type));
	}

	/**
	 * Drop a column.
	 * @param table the table
	 * @param column the column
	 * @return options
	 */
	default DropBuilder dropColumn(String table, String column) {
		return OperationRecorder.of(this).add(DropColumn.builder(OperationRecorder.of(this).qualify(table), column));
	}

	/**
	 * Rename a column.
	 * @param table the table
	 * @param column the column
	 * @param newName its new name
	 */
	default void renameColumn(String table, String column, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.column(table, column), newName);
	}

	/**
	 * Change a column.
	 * @param table the table
	 * @param column the column
	 * @return what to change
	 */
	default AlterColumnBuilder alterColumn(String table, String column) {
		return OperationRecorder.of(this)
			.add(new AlterColumnBuilder(OperationRecorder.of(this).qualify(table), column));
	}

}
