package io.github.migrationboot.operations;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the operations of a revision's body. Nothing runs while a body is read: every
 * call adds a value to a list, and builders that a call returns refine that value. Not
 * thread-safe.
 * <p>
 * Names are given as the catalog holds them and are quoted where they have to be;
 * expressions are SQL and are taken as they are.
 */
public interface Operations {

	/**
	 * Read a body.
	 * @param body what calls the operations
	 * @return the operations, in order
	 * @throws InvalidOperationException if one is incomplete
	 */
	static List<Operation> record(Consumer<Operations> body) {
		OperationRecorder recorder = new OperationRecorder();
		body.accept(recorder);
		return recorder.finish();
	}

	/**
	 * Return a view whose tables, indexes and types are in a schema.
	 * @param schema the schema
	 * @return operations that add to the same list
	 */
	Operations inSchema(String schema);

	/**
	 * Create a table.
	 * @param name the table
	 * @param definition adds its columns and constraints
	 */
	void createTable(String name, Consumer<TableBuilder> definition);

	/**
	 * Drop a table.
	 * @param name the table
	 * @return options
	 */
	DropBuilder dropTable(String name);

	/**
	 * Rename a table.
	 * @param name the table
	 * @param newName its new name
	 */
	void renameTable(String name, String newName);

	/**
	 * Add a column to a table.
	 * @param table the table
	 * @param column the column
	 * @param type its type
	 * @return the rest of its definition
	 */
	ColumnBuilder addColumn(String table, String column, DataType type);

	/**
	 * Drop a column.
	 * @param table the table
	 * @param column the column
	 * @return options
	 */
	DropBuilder dropColumn(String table, String column);

	/**
	 * Rename a column.
	 * @param table the table
	 * @param column the column
	 * @param newName its new name
	 */
	void renameColumn(String table, String column, String newName);

	/**
	 * Change a column.
	 * @param table the table
	 * @param column the column
	 * @return what to change
	 */
	AlterColumnBuilder alterColumn(String table, String column);

	/**
	 * Add a constraint to a table.
	 * @param table the table
	 * @param name the constraint
	 * @return what the constraint is
	 */
	ConstraintBuilder addConstraint(String table, String name);

	/**
	 * Drop a constraint.
	 * @param table the table
	 * @param name the constraint
	 * @return options
	 */
	DropBuilder dropConstraint(String table, String name);

	/**
	 * Create an index.
	 * @param name the index
	 * @return its definition, which needs a table and a key
	 */
	IndexBuilder createIndex(String name);

	/**
	 * Drop an index.
	 * @param name the index
	 * @return options
	 */
	DropIndexBuilder dropIndex(String name);

	/**
	 * Set the comment of a table.
	 * @param table the table
	 * @param comment the comment
	 */
	void commentOnTable(String table, String comment);

	/**
	 * Set the comment of a column.
	 * @param table the table
	 * @param column the column
	 * @param comment the comment
	 */
	void commentOnColumn(String table, String column, String comment);

	/**
	 * Create an extension. Most need a role that may create extensions.
	 * @param name the extension
	 * @return options
	 */
	ExtensionBuilder createExtension(String name);

	/**
	 * Drop an extension.
	 * @param name the extension
	 * @return options
	 */
	DropBuilder dropExtension(String name);

	/**
	 * Run SQL as it is written.
	 * @param sql one statement or several, separated by semicolons
	 */
	void execute(String sql);

	/**
	 * Run SQL as it is written.
	 * @param sql one statement or several, separated by semicolons
	 * @param reverseSql the SQL that undoes it
	 */
	void execute(String sql, String reverseSql);

	/**
	 * Insert rows whose values are known now.
	 * @param table the table
	 * @return takes the columns and the rows
	 */
	BulkInsertBuilder bulkInsert(String table);

	/**
	 * Change the rows of a big table in batches, each a transaction of its own, so that
	 * others can write meanwhile. The revision is then not one transaction: every batch
	 * that is done is recorded, and after a failure the next run goes on behind it. Rows
	 * that are added meanwhile may be missed: give their column a default or a trigger
	 * first.
	 * @param table the table whose rows are walked through
	 * @return takes the key, the SQL and the size of the batches
	 */
	BackfillBuilder backfill(String table);

	/**
	 * Run Java code on the migration's own connection, in the step's transaction. Use it
	 * to read and write rows; a cursor (fetch size) works.
	 * @param description what it does, for the log
	 * @param body the code
	 * @return options
	 */
	DataStepBuilder data(String description, Consumer<JdbcClient> body);

	/**
	 * Run Java code on the migration's own connection, in the step's transaction.
	 * @param description what it does, for the log
	 * @param body the code
	 * @param reverseBody the code that undoes it
	 * @return options
	 */
	DataStepBuilder data(String description, Consumer<JdbcClient> body, Consumer<JdbcClient> reverseBody);

	/**
	 * Say that there is no way down past this revision. It is found before anything runs.
	 * @param reason why
	 */
	void irreversible(String reason);

	/**
	 * Undo what a body does: its operations' reverses, the last one first.
	 * @param body the body to undo
	 * @throws IrreversibleOperationException if one of its operations has no reverse
	 */
	void reverse(Consumer<Operations> body);

}
