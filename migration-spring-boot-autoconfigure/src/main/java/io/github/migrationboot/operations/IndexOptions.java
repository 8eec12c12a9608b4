package io.github.migrationboot.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an index may have besides its keys.
 *
 * @param method the access method, or {@code null} for {@code btree}
 * @param unique whether values are unique
 * @param nullsNotDistinct whether two nulls are the same value
 * @param include columns that the index carries without being keys
 * @param parameters storage parameters such as {@code m} and {@code ef_construction}
 * @param tablespace where it is stored, or {@code null}
 * @param where the SQL predicate of a partial index, or {@code null}
 */
public record IndexOptions(@Nullable String method, boolean unique, boolean nullsNotDistinct, List<String> include,
		Map<String, String> parameters, @Nullable String tablespace, @Nullable String where) {

	public IndexOptions {
		include = List.copyOf(include);
		// Not Map.copyOf, which forgets the order that the rendered SQL is to have.
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

}
