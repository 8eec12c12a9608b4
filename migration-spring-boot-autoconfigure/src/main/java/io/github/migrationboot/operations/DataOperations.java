package io.github.migrationboot.operations;

import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SQL as it is written, rows, and Java code.
 */
public sealed interface DataOperations extends TopicOperations permits Operations {

	/**
	 * Run SQL as it is written.
	 * @param sql one statement or several, separated by semicolons
	 */
	default void execute(String sql) {
		OperationRecorder.of(this).add(new ExecuteSql(sql, 0, null));
	}

	/**
	 * Run SQL as it is written.
	 * @param sql one statement or several, separated by semicolons
	 * @param reverseSql the SQL that undoes it
	 */
	default void execute(String sql, String reverseSql) {
		OperationRecorder.of(this).add(new ExecuteSql(sql, 0, reverseSql));
	}

	/**
	 * Insert rows whose values are known now.
	 * @param table the table
	 * @return takes the columns and the rows
	 */
	default BulkInsertBuilder bulkInsert(String table) {
		return OperationRecorder.of(this).add(new BulkInsertBuilder(OperationRecorder.of(this).qualify(table)));
	}

	/**
	 * Change the rows of a big table in batches, each a transaction of its own, so that
	 * others can write meanwhile. The revision is then not one transaction: every batch
	 * that is done is recorded, and after a failure the next run goes on behind it. Rows
	 * that are added meanwhile may be missed: give their column a default or a trigger
	 * first.
	 * @param table the table whose rows are walked through
	 * @return takes the key, the SQL and the size of the batches
	 */
	default BackfillBuilder backfill(String table) {
		return OperationRecorder.of(this).add(new BackfillBuilder(OperationRecorder.of(this).qualify(table)));
	}

	/**
	 * Run Java code on the migration's own connection, in the step's transaction. Use it
	 * to read and write rows; a cursor (fetch size) works.
	 * @param description what it does, for the log
	 * @param body the code
	 * @return options
	 */
	default DataStepBuilder data(String description, Consumer<JdbcClient> body) {
		return OperationRecorder.of(this).add(new DataStepBuilder(description, body, null));
	}

	/**
	 * Run Java code on the migration's own connection, in the step's transaction.
	 * @param description what it does, for the log
	 * @param body the code
	 * @param reverseBody the code that undoes it
	 * @return options
	 */
	default DataStepBuilder data(String description, Consumer<JdbcClient> body, Consumer<JdbcClient> reverseBody) {
		return OperationRecorder.of(this).add(new DataStepBuilder(description, body, reverseBody));
	}

	/**
	 * Say that there is no way down past this revision. It is found before anything runs.
	 * @param reason why
	 */
	default void irreversible(String reason) {
		OperationRecorder.of(this).add(new Irreversible(reason));
	}

	/**
	 * Run an operation of one's own.
	 * @param operation the operation
	 */
	default void invoke(CustomOperation operation) {
		OperationRecorder.of(this).add(operation);
	}

	/**
	 * Run operations whose reverse is not known to them, and say what it is.
	 * @param body takes the operations
	 * @param reverseBody takes what undoes them
	 * @throws InvalidOperationException if there is no operation, or one is a data step
	 * or a backfill
	 */
	default void reversible(Consumer<Operations> body, Consumer<Operations> reverseBody) {
		OperationRecorder recorder = OperationRecorder.of(this);
		recorder.add(new Reversible(OperationRecorder.record(recorder.schema(), body),
				OperationRecorder.record(recorder.schema(), reverseBody)));
	}

}
