package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.migrationboot.operations.CreateStatistics;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SetStatisticsTarget;
import io.github.migrationboot.operations.StatisticsKind;

/**
 * Reads statistics over several columns.
 */
final class StatisticsReader {

	private static final Map<String, StatisticsKind> KINDS = Map.of("d", StatisticsKind.NDISTINCT, "f",
			StatisticsKind.DEPENDENCIES, "m", StatisticsKind.MCV);

	private final Names names;

	StatisticsReader(Names names) {
		this.names = names;
	}

	/**
	 * Add the statistics of what has been read.
	 * @param statistics their rows
	 * @param draft what has been read, with all tables
	 */
	void read(List<Row> statistics, Draft draft) {
		for (Row row : statistics) {
			DatabaseObject table = draft.find("pg_class", row.number("table"));
			if (table == null) {
				continue;
			}
			QualifiedName name = this.names.of(row);
			DatabaseObject object = new DatabaseObject(ObjectKind.STATISTICS, name, null, null);
			draft.add("pg_statistic_ext", row, object,
					new CreateStatistics(name, table.name(), elements(row), kinds(row), false));
			if (row.number("target") != -1) {
				draft.addTrait(object, new SetStatisticsTarget(name, (int) row.number("target"), -1));
			}
		}
	}

	private static List<IndexElement> elements(Row row) {
		List<IndexElement> elements = new ArrayList<>();
		row.texts("columns").forEach((column) -> elements.add(element(column, false)));
		row.texts("expressions").forEach((sql) -> elements.add(element(SqlTexts.bare(sql), true)));
		return elements;
	}

	private static IndexElement element(String text, boolean expression) {
		return new IndexElement(text, expression, null, null, false, null);
	}

	/**
	 * None is named where all are counted, or where one expression has no choice.
	 */
	private static List<StatisticsKind> kinds(Row row) {
		List<StatisticsKind> kinds = row.texts("kinds").stream().map(KINDS::get).filter(Objects::nonNull).toList();
		return (kinds.size() == KINDS.size()) ? List.of() : kinds;
	}

}
