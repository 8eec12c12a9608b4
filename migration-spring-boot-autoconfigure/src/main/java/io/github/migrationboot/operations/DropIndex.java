package io.github.migrationboot.operations;

import java.util.List;

/**
 * Drops an index.
 *
 * @param index the index
 * @param concurrently whether it is dropped without blocking, outside a transaction
 * @param ifExists whether a missing index is no error
 * @param cascade whether what depends on the index is dropped too
 * @param restoring what brings it back; empty if that is not known
 */
public record DropIndex(QualifiedName index, boolean concurrently, boolean ifExists, boolean cascade,
		List<Operation> restoring) implements IndexChange {

	public DropIndex {
		restoring = List.copyOf(restoring);
	}

	@Override
	public List<Operation> reverse() {
		return Reverses.known(this.restoring, this, "the index's definition is not known.");
	}

	@Override
	public String describe() {
		return "drop index " + this.index;
	}

}
