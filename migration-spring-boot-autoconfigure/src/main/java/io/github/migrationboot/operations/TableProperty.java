package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Something that a table has exactly one of, as an immutable value.
 */
public sealed interface TableProperty {

	/**
	 * What tells rows apart for logical replication.
	 *
	 * @param identity what it is
	 */
	record Replica(ReplicaIdentity identity) implements TableProperty {

	}

	/**
	 * A unique index that tells rows apart for logical replication.
	 *
	 * @param index the index
	 */
	record ReplicaIndex(String index) implements TableProperty {

	}

	/**
	 * Where the rows are stored. The table is rewritten.
	 *
	 * @param name the tablespace
	 */
	record Tablespace(String name) implements TableProperty {

	}

	/**
	 * How the rows are stored. The table is rewritten.
	 *
	 * @param name the access method
	 */
	record AccessMethod(String name) implements TableProperty {

	}

	/**
	 * The index whose order CLUSTER brings the rows into.
	 *
	 * @param index the index, or {@code null} for none
	 */
	record ClusterIndex(@Nullable String index) implements TableProperty {

	}

}
