package io.github.migrationboot.internal.sql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.migrationboot.operations.Analyze;
import io.github.migrationboot.operations.Cluster;
import io.github.migrationboot.operations.CreateStatistics;
import io.github.migrationboot.operations.MaintenanceChange;
import io.github.migrationboot.operations.SetStatisticsTarget;
import io.github.migrationboot.operations.Vacuum;

/**
 * Writes statistics and what cleans up.
 */
final class MaintenanceSql {

	private MaintenanceSql() {
	}

	static String render(MaintenanceChange change) {
		if (change instanceof CreateStatistics create) {
			return create(create);
		}
		if (change instanceof SetStatisticsTarget set) {
			return "ALTER STATISTICS " + Identifiers.quote(set.name()) + " SET STATISTICS " + set.target();
		}
		if (change instanceof Analyze analyze) {
			return "ANALYZE " + Identifiers.quote(analyze.table())
					+ (analyze.columns().isEmpty() ? "" : " " + Clauses.columns(analyze.columns()));
		}
		if (change instanceof Vacuum vacuum) {
			return "VACUUM " + (vacuum.options().isEmpty() ? "" : words(vacuum.options(), "(", ") "))
					+ Identifiers.quote(vacuum.table());
		}
		Cluster cluster = (Cluster) change;
		return "CLUSTER " + Identifiers.quote(cluster.table()) + Clauses.name(" USING ", cluster.index());
	}

	private static String create(CreateStatistics create) {
		String elements = create.elements()
			.stream()
			.map((element) -> element.expression() ? "(" + element.text() + ")" : Identifiers.quote(element.text()))
			.collect(Collectors.joining(", "));
		return "CREATE STATISTICS " + Clauses.when(create.ifNotExists(), "IF NOT EXISTS ")
				+ Identifiers.quote(create.name())
				+ (create.kinds().isEmpty() ? "" : words(create.kinds(), " (", ")").toLowerCase(Locale.ROOT)) + " ON "
				+ elements + " FROM " + Identifiers.quote(create.table());
	}

	private static String words(List<? extends Enum<?>> options, String before, String after) {
		return options.stream().map(Enum::name).collect(Collectors.joining(", ", before, after));
	}

}
