package io.github.migrationboot.operations;

import java.util.List;

/**
 * Renames an object.
 *
 * @param object the object
 * @param newName its new name, in the same schema or table
 */
public record RenameObject(DatabaseObject object, String newName) implements ObjectChange {

	public RenameObject {
		if (object.kind() == ObjectKind.EXTENSION) {
			throw new InvalidOperationException("The " + object + " cannot be renamed.",
					"PostgreSQL has no statement for it: drop it and create the other one.");
		}
	}

	@Override
	public List<Operation> reverse() {
		String name = (this.object.member() != null) ? this.object.member() : this.object.name().name();
		return List.of(new RenameObject(this.object.renamed(this.newName), name));
	}

	@Override
	public String describe() {
		return "rename " + this.object + " to " + this.newName;
	}

}
