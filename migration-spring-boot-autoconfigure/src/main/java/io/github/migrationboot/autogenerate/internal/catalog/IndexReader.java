package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.IndexOptions;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.OperatorClass;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.ReplicaIdentity;
import io.github.migrationboot.operations.SetParameter;
import io.github.migrationboot.operations.SetTableProperty;
import io.github.migrationboot.operations.TableProperty;

/**
 * Reads indexes, those of constraints too.
 */
final class IndexReader {

	private final Names names;

	private final Map<Long, Row> indexes = new HashMap<>();

	private final Map<Long, List<Row>> keys;

	IndexReader(Names names, List<Row> indexes, List<Row> keys) {
		this.names = names;
		indexes.forEach((index) -> this.indexes.put(index.number("oid"), index));
		this.keys = keys.stream().collect(Collectors.groupingBy((key) -> key.number("index")));
	}

	Row index(long oid) {
		return this.indexes.getOrDefault(oid, new Row(Map.of()));
	}

	IndexKeys keys(long oid) {
		List<Row> rows = this.keys.getOrDefault(oid, List.of());
		return new IndexKeys(rows.stream().filter((key) -> !key.is("included")).map(this::element).toList(),
				rows.stream().filter((key) -> key.is("included")).map((key) -> key.text("column")).toList());
	}

	/**
	 * Return the access method, or {@code null} for the usual one.
	 */
	static @Nullable String method(Row index) {
		String method = index.text("method");
		return method.equals("btree") ? null : method;
	}

	/**
	 * Add the indexes that no constraint owns, and say which one a table is clustered or
	 * replicated by.
	 * @param draft what has been read, with all tables and materialized views
	 */
	void read(Draft draft) {
		for (Row index : this.indexes.values()) {
			DatabaseObject table = draft.find("pg_class", index.number("table"));
			if (table == null || !index.is("valid")) {
				continue;
			}
			DatabaseObject owner = table;
			DatabaseObject name = new DatabaseObject(ObjectKind.INDEX,
					new QualifiedName(table.name().schema(), index.text("name")), null, null);
			if (!index.is("of_constraint")) {
				draft.addOwned("pg_class", index, name, create(index, table.name()));
				owner = name;
			}
			else {
				index.settings("parameters")
					.forEach((parameter, value) -> draft.addTrait(table,
							new SetParameter(name, parameter, value, true, null)));
			}
			draft.addComment(owner, index, name);
			addTraits(owner, table.name(), index, draft);
		}
	}

	private CreateIndex create(Row index, QualifiedName table) {
		IndexKeys keys = keys(index.number("oid"));
		IndexOptions options = new IndexOptions(method(index), index.is("is_unique"), index.is("nulls_not_distinct"),
				keys.include(), index.settings("parameters"), index.textOrNull("tablespace"),
				SqlTexts.bareOrNull(index.textOrNull("predicate")));
		return new CreateIndex(index.text("name"), table, keys.elements(), options, false, false, false);
	}

	private static void addTraits(DatabaseObject owner, QualifiedName table, Row index, Draft draft) {
		String name = index.text("name");
		if (index.is("clustered")) {
			draft.addTrait(owner, new SetTableProperty(table, new TableProperty.ClusterIndex(name),
					new TableProperty.ClusterIndex(null)));
		}
		if (index.is("replica_identity")) {
			draft.addTrait(owner, new SetTableProperty(table, new TableProperty.ReplicaIndex(name),
					new TableProperty.Replica(ReplicaIdentity.DEFAULT)));
		}
	}

	private IndexElement element(Row key) {
		boolean descending = key.is("descending");
		Boolean nullsFirst = (key.is("nulls_first") == descending) ? null : key.is("nulls_first");
		boolean expression = !key.isNull("expression");
		return new IndexElement(expression ? SqlTexts.bare(key.text("expression")) : key.text("column"), expression,
				this.names.parseOrNull(key.textOrNull("collation")), operatorClass(key), descending, nullsFirst);
	}

	private @Nullable OperatorClass operatorClass(Row key) {
		Map<String, String> parameters = key.settings("operator_class_parameters");
		if (key.is("default_operator_class") && parameters.isEmpty()) {
			return null;
		}
		return new OperatorClass(this.names.of(key.textOrNull("operator_class_schema"), key.text("operator_class")),
				parameters);
	}

}
