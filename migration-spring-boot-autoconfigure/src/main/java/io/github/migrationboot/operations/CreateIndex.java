package io.github.migrationboot.operations;

import java.util.List;

/**
 * Creates an index.
 *
 * @param name the name; the index is in its table's schema
 * @param table the table
 * @param elements the keys
 * @param options what else it has
 * @param only whether the partitions of the table get none
 * @param concurrently whether it is built without blocking writes, outside a transaction
 * @param ifNotExists whether an existing index of that name is left as it is
 */
public record CreateIndex(String name, QualifiedName table, List<IndexElement> elements, IndexOptions options,
		boolean only, boolean concurrently, boolean ifNotExists) implements IndexChange {

	public CreateIndex {
		elements = List.copyOf(elements);
	}

	/**
	 * An index that may have been there before stays.
	 */
	@Override
	public List<Operation> reverse() {
		if (this.ifNotExists) {
			return List.of();
		}
		return List.of(new DropIndex(new QualifiedName(this.table.schema(), this.name), this.concurrently, false, false,
				List.of()));
	}

	@Override
	public String describe() {
		return "create index " + this.name + " on " + this.table;
	}

}
