package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.StatisticsKind;
import io.github.migrationboot.operations.VacuumOption;

import static io.github.migrationboot.operations.DatabaseObject.object;

/**
 * Operations that help the planner and clean up.
 */
final class MaintenanceCases {

	private MaintenanceCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create statistics",
				(op) -> op.createStatistics("documents_statistics").on("documents").columns("title", "price"));
		cases.add("create statistics of a kind",
				(op) -> op.createStatistics("documents_values")
					.on("documents")
					.columns("title")
					.expression("lower(path)")
					.kinds(StatisticsKind.NDISTINCT, StatisticsKind.DEPENDENCIES, StatisticsKind.MCV));
		cases.add("create statistics on an expression",
				(op) -> op.createStatistics("documents_lower").on("documents").expression("lower(path)"));
		cases.add("set statistics target", (op) -> op.setStatisticsTarget("documents_values", 1000).from(-1));
		cases.add("comment on statistics",
				(op) -> op.commentOn(object(ObjectKind.STATISTICS, "documents_values"), "For search").fromNone());
		cases.add("rename statistics", (op) -> op.renameStatistics("documents_statistics", "documents_prices"));
		cases.add("drop statistics", (op) -> {
			op.dropStatistics("documents_prices")
				.restoring((before) -> before.createStatistics("documents_prices")
					.on("documents")
					.columns("title", "price"));
			op.dropStatistics("documents_lower").ifExists();
		});
		cases.add("analyze", (op) -> {
			op.analyze("documents");
			op.analyze("documents", "path", "title");
		});
		cases.add("vacuum", (op) -> {
			op.vacuum("documents");
			op.vacuum("documents", VacuumOption.FULL, VacuumOption.ANALYZE);
			op.vacuum("documents", VacuumOption.FREEZE, VacuumOption.DISABLE_PAGE_SKIPPING, VacuumOption.SKIP_LOCKED);
		});
		cases.add("cluster", (op) -> {
			op.cluster("bookings", "bookings_pkey");
			op.cluster("bookings");
		});
	}

}
