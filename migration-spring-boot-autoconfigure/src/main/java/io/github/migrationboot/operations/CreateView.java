package io.github.migrationboot.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Creates a view, or gives it another query.
 *
 * @param name the view
 * @param columns the names of its columns; empty for the query's own
 * @param query the SQL query
 * @param options options such as {@code security_barrier}
 * @param check which rows may be written through it: {@code LOCAL}, {@code CASCADED}, or
 * {@code null} for any
 * @param replace whether an existing view gets this query
 * @param previousQuery the query before, or {@code null} if that is not known
 */
public record CreateView(QualifiedName name, List<String> columns, String query, Map<String, String> options,
		@Nullable String check, boolean replace, @Nullable String previousQuery) implements ViewChange {

	public CreateView {
		columns = List.copyOf(columns);
		// Not Map.copyOf, which forgets the order that the rendered SQL is to have.
		options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
	}

	@Override
	public List<Operation> reverse() {
		if (!this.replace) {
			return List.of(DropObject.of(ObjectKind.VIEW, this.name));
		}
		if (this.previousQuery == null) {
			throw new IrreversibleOperationException(describe(), "the earlier query is not known; from(…) gives it.");
		}
		return List.of(new CreateView(this.name, this.columns, this.previousQuery, this.options, this.check, true,
				this.query));
	}

	@Override
	public String describe() {
		return (this.replace ? "replace view " : "create view ") + this.name;
	}

}
