package io.github.migrationboot.internal.sql;

import java.util.List;

import io.github.migrationboot.operations.CreateMaterializedView;
import io.github.migrationboot.operations.CreateView;
import io.github.migrationboot.operations.RefreshMaterializedView;
import io.github.migrationboot.operations.ViewChange;

/**
 * Writes views.
 */
final class ViewSql {

	private ViewSql() {
	}

	static String render(ViewChange change) {
		if (change instanceof CreateView create) {
			return "CREATE " + Clauses.when(create.replace(), "OR REPLACE ") + "VIEW "
					+ Identifiers.quote(create.name()) + columns(create.columns()) + Clauses.with(create.options())
					+ " AS\n" + query(create.query())
					+ ((create.check() != null) ? "\nWITH " + create.check() + " CHECK OPTION" : "");
		}
		if (change instanceof CreateMaterializedView create) {
			return "CREATE MATERIALIZED VIEW " + Clauses.when(create.ifNotExists(), "IF NOT EXISTS ")
					+ Identifiers.quote(create.name()) + columns(create.columns())
					+ Clauses.name(" USING ", create.method()) + Clauses.with(create.parameters())
					+ Clauses.name(" TABLESPACE ", create.tablespace()) + " AS\n" + query(create.query())
					+ Clauses.when(!create.withData(), "\nWITH NO DATA");
		}
		RefreshMaterializedView refresh = (RefreshMaterializedView) change;
		return "REFRESH MATERIALIZED VIEW " + Clauses.when(refresh.concurrently(), "CONCURRENTLY ")
				+ Identifiers.quote(refresh.name()) + Clauses.when(!refresh.withData(), " WITH NO DATA");
	}

	private static String columns(List<String> columns) {
		return columns.isEmpty() ? "" : " " + Clauses.columns(columns);
	}

	/**
	 * Text blocks end in a line break.
	 */
	private static String query(String query) {
		return query.strip();
	}

}
