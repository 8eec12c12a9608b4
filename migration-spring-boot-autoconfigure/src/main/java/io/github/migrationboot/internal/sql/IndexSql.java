package io.github.migrationboot.internal.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.operations.AttachIndex;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.DropIndex;
import io.github.migrationboot.operations.IndexChange;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.IndexOptions;
import io.github.migrationboot.operations.OperatorClass;
import io.github.migrationboot.operations.Reindex;

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
		if (change instanceof Reindex reindex) {
			return "REINDEX " + reindex.object().kind().name() + " "
					+ Clauses.when(reindex.concurrently(), "CONCURRENTLY ")
					+ Identifiers.quote(reindex.object().name());
		}
		if (change instanceof AttachIndex attach) {
			return "ALTER INDEX " + Identifiers.quote(attach.index()) + " ATTACH PARTITION "
					+ Identifiers.quote(attach.index().schema(), attach.partitionIndex());
		}
		return create((CreateIndex) change);
	}

	private static String create(CreateIndex create) {
		IndexOptions options = create.options();
		StringBuilder sql = new StringBuilder("CREATE ").append(Clauses.when(options.unique(), "UNIQUE "));
		sql.append("INDEX ").append(Clauses.when(create.concurrently(), "CONCURRENTLY "));
		sql.append(Clauses.when(create.ifNotExists(), "IF NOT EXISTS ")).append(Identifiers.quote(create.name()));
		sql.append(" ON ").append(Clauses.when(create.only(), "ONLY ")).append(Identifiers.quote(create.table()));
		sql.append(Clauses.name(" USING ", options.method())).append(' ').append(elements(create.elements()));
		if (!options.include().isEmpty()) {
			sql.append(" INCLUDE ").append(Clauses.columns(options.include()));
		}
		sql.append(Clauses.when(options.nullsNotDistinct(), " NULLS NOT DISTINCT"));
		sql.append(Clauses.with(options.parameters())).append(Clauses.name(" TABLESPACE ", options.tablespace()));
		return sql.append(Clauses.after(" WHERE ", options.where())).toString();
	}

	static String elements(List<IndexElement> elements) {
		return elements.stream().map(IndexSql::element).collect(Collectors.joining(", ", "(", ")"));
	}

	static String element(IndexElement element) {
		String key = element.expression() ? "(" + element.text() + ")" : Identifiers.quote(element.text());
		if (element.collation() != null) {
			key += " COLLATE " + Identifiers.quote(element.collation());
		}
		OperatorClass operatorClass = element.operatorClass();
		if (operatorClass != null) {
			key += " " + Identifiers.quote(operatorClass.name());
			key += operatorClass.parameters().isEmpty() ? "" : " " + Clauses.parameters(operatorClass.parameters());
		}
		key += Clauses.when(element.descending(), " DESC");
		if (element.nullsFirst() != null) {
			key += element.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
		}
		return key;
	}

}
