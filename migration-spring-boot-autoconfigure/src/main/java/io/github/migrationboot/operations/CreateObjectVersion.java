package io.github.migrationboot.operations;

import java.util.List;

/**
 * Creates an object from its file.
 *
 * @param version what is created
 */
public record CreateObjectVersion(ObjectVersion version) implements ObjectVersionChange {

	@Override
	public List<Operation> reverse() {
		return List.of(new DropObjectVersion(this.version));
	}

	@Override
	public String describe() {
		return "create " + this.version;
	}

}
