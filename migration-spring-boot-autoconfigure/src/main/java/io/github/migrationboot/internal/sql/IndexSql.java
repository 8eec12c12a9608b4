package io.github.migrationboot.internal.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.DropIndex;
import io.github.migrationboot.operations.IndexChange;
import io.github.migrationboot.operations.IndexElement;

/**
 * Writes indexes.
 */
final class IndexSql {

	private IndexSql() {
	}

	static String render(IndexChange change) {
		if (change instanceof DropIndex drop) {
			return "DROP INDEX " + Clauses.when(drop.concurrently(), "CONCURRENTLY ")
					+ Clauses.dropped(drop.ifExists(), Identifiers.quote(drop.index()), drop.cascade());
		}
		return create((CreateIndex) change);
	}

	private static String create(CreateIndex create) {
		StringBuilder sql = new StringBuilder("CREATE ").append(create.unique() ? "UNIQUE " : "").append("INDEX ");
		sql.append(create.concurrently() ? "CONCURRENTLY " : "").append(create.ifNotExists() ? "IF NOT EXISTS " : "");
		sql.append(Identifiers.quote(create.name())).append(" ON ").append(Identifiers.quote(create.table()));
		if (create.method() != null) {
			sql.append(" USING ").append(Identifiers.quote(create.method()));
		}
		sql.append(elements(create.elements()));
		if (!create.include().isEmpty()) {
			sql.append(" INCLUDE ").append(Clauses.columns(create.include()));
		}
		return sql.append(Clauses.with(create.parameters()))
			.append(Clauses.after(" WHERE ", create.where()))
			.toString();
	}

	private static String elements(List<IndexElement> elements) {
		return elements.stream().map(IndexSql::element).collect(Collectors.joining(", ", " (", ")"));
	}

	private static String element(IndexElement element) {
		String key = element.expression() ? "(" + element.text() + ")" : Identifiers.quote(element.text());
		if (element.operatorClass() != null) {
			key += " " + Identifiers.quote(element.operatorClass().name());
		}
		if (element.descending()) {
			key += " DESC";
		}
		if (element.nullsFirst() != null) {
			key += element.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
		}
		return key;
	}

}
