package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;

import io.github.migrationboot.operations.IndexElement;

/**
 * The columns and expressions of an index. Immutable.
 *
 * @param elements its keys
 * @param include what it carries without being keys
 */
record IndexKeys(List<IndexElement> elements, List<String> include) {

	IndexKeys {
		elements = List.copyOf(elements);
		include = List.copyOf(include);
	}

}
