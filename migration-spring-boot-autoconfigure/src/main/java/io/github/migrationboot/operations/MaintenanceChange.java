package io.github.migrationboot.operations;

/**
 * Something about how the server plans, or cleans up, without a change of what there is.
 */
public sealed interface MaintenanceChange extends Operation
		permits Analyze, Cluster, CreateStatistics, SetStatisticsTarget, Vacuum {

}
