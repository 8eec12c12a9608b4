package io.github.migrationboot.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a table may have besides its columns and constraints.
 *
 * @param persistence how long its rows last
 * @param inherits the tables whose columns it has too
 * @param likes tables whose columns it gets behind its own
 * @param partitionKey what its partitions go by, or {@code null} if it has none
 * @param method the access method, or {@code null}
 * @param parameters storage parameters such as {@code fillfactor}
 * @param onCommit what the end of a transaction does to a temporary table, or
 * {@code null}
 * @param tablespace where it is stored, or {@code null}
 */
public record TableOptions(TablePersistence persistence, List<QualifiedName> inherits, List<TableLike> likes,
		@Nullable PartitionKey partitionKey, @Nullable String method, Map<String, String> parameters,
		@Nullable OnCommit onCommit, @Nullable String tablespace) {

	static final TableOptions NONE = new TableOptions(TablePersistence.PERMANENT, List.of(), List.of(), null, null,
			Map.of(), null, null);

	public TableOptions {
		inherits = List.copyOf(inherits);
		likes = List.copyOf(likes);
		// Not Map.copyOf, which forgets the order that the rendered SQL is to have.
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

}
