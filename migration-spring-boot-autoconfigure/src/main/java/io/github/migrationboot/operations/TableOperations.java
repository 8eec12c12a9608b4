package io.github.migrationboot.operations;

import java.util.function.Consumer;

/**
 * Operations on tables.
 */
public sealed interface TableOperations extends TopicOperations permits Operations {

	/**
	 * Create a table.
	 * @param name the table
	 * @param definition adds its columns and constraints
	 */
	default void createTable(String name, Consumer<TableBuilder> definition) {
		TableBuilder builder = new TableBuilder(OperationRecorder.of(this).qualify(name));
		definition.accept(builder);
		OperationRecorder.of(this).add(builder);
	}

	/**
	 * Drop a table.
	 * @param name the table
	 * @return options
	 */
	default DropBuilder dropTable(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.table(name));
	}

	/**
	 * Rename a table.
	 * @param name the table
	 * @param newName its new name
	 */
	default void renameTable(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.table(name), newName);
	}

}
