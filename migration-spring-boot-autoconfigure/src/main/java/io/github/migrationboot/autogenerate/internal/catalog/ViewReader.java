package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.CreateMaterializedView;
import io.github.migrationboot.operations.CreateView;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Reads views and materialized views.
 */
final class ViewReader {

	private final CatalogParts parts;

	ViewReader(CatalogParts parts) {
		this.parts = parts;
	}

	void read(List<Row> views, Draft draft) {
		for (Row view : views) {
			QualifiedName name = this.parts.names().of(view);
			boolean materialized = view.code("kind") == 'm';
			DatabaseObject object = new DatabaseObject(materialized ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW,
					name, null, null);
			draft.add("pg_class", view, object, materialized ? materializedView(view, name) : view(view, name));
			this.parts.columnRows()
				.getOrDefault(view.number("oid"), List.of())
				.forEach((column) -> addColumnTraits(object, column, draft));
		}
	}

	private static CreateView view(Row view, QualifiedName name) {
		Map<String, String> options = view.settings("options");
		String check = options.remove("check_option");
		return new CreateView(name, List.of(), query(view), options,
				(check != null) ? check.toUpperCase(Locale.ROOT) : null, false, null);
	}

	/**
	 * Whether it has been filled is no matter of the schema.
	 */
	private static CreateMaterializedView materializedView(Row view, QualifiedName name) {
		return new CreateMaterializedView(name, List.of(), query(view), TableReader.method(view),
				view.settings("options"), view.textOrNull("tablespace"), true, false);
	}

	private static String query(Row view) {
		String query = view.text("query").strip();
		return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
	}

	private void addColumnTraits(DatabaseObject view, Row column, Draft draft) {
		draft.addComment(view, column, new DatabaseObject(ObjectKind.COLUMN, view.name(), column.text("name"), null));
		String expression = column.textOrNull("expression");
		if (expression != null) {
			draft.addTrait(view, ColumnReader.alter(view.name(), column, new ColumnChange.Default(expression),
					new ColumnChange.Default(null)));
		}
		this.parts.columns().addTraits(view, column, draft);
	}

}
