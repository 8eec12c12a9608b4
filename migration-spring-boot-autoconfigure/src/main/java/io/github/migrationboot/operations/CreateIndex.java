package io.github.migrationboot.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Creates an index.
 *
 * @param name the name; the index is in its table's schema
 * @param table the table
 * @param method the access method, or {@code null} for {@code btree}
 * @param elements the keys
 * @param unique whether values are unique
 * @param include columns that the index carries without being keys
 * @param where the SQL predicate of a partial index, or {@code null}
 * @param parameters storage parameters such as {@code m} and {@code ef_construction}
 * @param concurrently whether it is built without blocking writes, outside a transaction
 * @param ifNotExists whether an existing index of that name is left as it is
 */
public record CreateIndex(String name, QualifiedName table, @Nullable String method, List<IndexElement> elements,
		boolean unique, List<String> include, @Nullable String where, Map<String, String> parameters,
		boolean concurrently, boolean ifNotExists) implements IndexChange {

	public CreateIndex {
		elements = List.copyOf(elements);
		include = List.copyOf(include);
		// Not Map.copyOf, which forgets the order that the rendered SQL is to have.
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	@Override
	public List<Operation> reverse() {
		return List.of(new DropIndex(new QualifiedName(this.table.schema(), this.name), this.concurrently,
				this.ifNotExists, false, List.of()));
	}

	@Override
	public String describe() {
		return "create index " + this.name + " on " + this.table;
	}

}
