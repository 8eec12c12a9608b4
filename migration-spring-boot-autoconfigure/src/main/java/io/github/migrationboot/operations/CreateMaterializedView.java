package io.github.migrationboot.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Creates a materialized view.
 *
 * @param name the view
 * @param columns the names of its columns; empty for the query's own
 * @param query the SQL query
 * @param method the access method, or {@code null}
 * @param parameters storage parameters
 * @param tablespace where it is stored, or {@code null}
 * @param withData whether the query runs now
 * @param ifNotExists whether an existing view is left as it is
 */
public record CreateMaterializedView(QualifiedName name, List<String> columns, String query, @Nullable String method,
		Map<String, String> parameters, @Nullable String tablespace, boolean withData,
		boolean ifNotExists) implements ViewChange {

	public CreateMaterializedView {
		columns = List.copyOf(columns);
		// Not Map.copyOf, which forgets the order that the rendered SQL is to have.
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	@Override
	public List<Operation> reverse() {
		return Reverses.ofCreation(this, this.ifNotExists, DropObject.of(ObjectKind.MATERIALIZED_VIEW, this.name));
	}

	@Override
	public String describe() {
		return "create materialized view " + this.name;
	}

}
