package io.github.migrationboot.operations;

import java.util.List;

/**
 * Drops an object.
 *
 * @param object the object; no column or constraint, which a table drops, and no index
 * @param ifExists whether a missing object is no error
 * @param cascade whether what depends on the object is dropped too
 * @param restoring what brings it back; empty if that is not known
 */
public record DropObject(DatabaseObject object, boolean ifExists, boolean cascade,
		List<Operation> restoring) implements ObjectChange {

	public DropObject {
		restoring = List.copyOf(restoring);
	}

	static DropObject of(ObjectKind kind, QualifiedName name) {
		return new DropObject(new DatabaseObject(kind, name, null, null), false, false, List.of());
	}

	@Override
	public List<Operation> reverse() {
		return Reverses.known(this.restoring, this,
				"the definition of the " + this.object.kind().words() + " is not known.");
	}

	@Override
	public String describe() {
		return "drop " + this.object;
	}

}
