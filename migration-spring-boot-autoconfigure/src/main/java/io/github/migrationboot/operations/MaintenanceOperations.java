package io.github.migrationboot.operations;

import java.util.List;

/**
 * Operations that help the planner and clean up.
 */
public sealed interface MaintenanceOperations extends TopicOperations permits Operations {

	/**
	 * Create statistics over several columns, or an expression, of a table.
	 * @param name the statistics
	 * @return their definition, which needs a table and columns
	 */
	default StatisticsBuilder createStatistics(String name) {
		return OperationRecorder.of(this).add(new StatisticsBuilder(OperationRecorder.of(this).qualify(name)));
	}

	/**
	 * Change how closely ANALYZE looks for statistics over several columns.
	 * @param name the statistics
	 * @param target the number of values it keeps; -1 for that of the columns
	 * @return the rest
	 */
	default StatisticsTargetBuilder setStatisticsTarget(String name, int target) {
		return OperationRecorder.of(this)
			.add(new StatisticsTargetBuilder(OperationRecorder.of(this).qualify(name), target));
	}

	/**
	 * Drop statistics over several columns.
	 * @param name the statistics
	 * @return options
	 */
	default DropBuilder dropStatistics(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.object(ObjectKind.STATISTICS, name));
	}

	/**
	 * Rename statistics over several columns.
	 * @param name the statistics
	 * @param newName their new name
	 */
	default void renameStatistics(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.object(ObjectKind.STATISTICS, name), newName);
	}

	/**
	 * Count what the planner has to know about the values of a table, for example after
	 * many rows were changed.
	 * @param table the table
	 * @param columns the columns, or none for all
	 */
	default void analyze(String table, String... columns) {
		OperationRecorder.of(this).add(new Analyze(OperationRecorder.of(this).qualify(table), List.of(columns)));
	}

	/**
	 * Free the space of dead rows, outside a transaction.
	 * @param table the table
	 * @param options what else to do
	 */
	default void vacuum(String table, VacuumOption... options) {
		OperationRecorder.of(this).add(new Vacuum(OperationRecorder.of(this).qualify(table), List.of(options)));
	}

	/**
	 * Rewrite a table in the order of the index that it is clustered on, under an
	 * exclusive lock.
	 * @param table the table
	 */
	default void cluster(String table) {
		OperationRecorder.of(this).add(new Cluster(OperationRecorder.of(this).qualify(table), null));
	}

	/**
	 * Rewrite a table in the order of an index, under an exclusive lock, and remember the
	 * index.
	 * @param table the table
	 * @param index the index
	 */
	default void cluster(String table, String index) {
		OperationRecorder.of(this).add(new Cluster(OperationRecorder.of(this).qualify(table), index));
	}

}
