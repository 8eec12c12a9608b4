package io.github.migrationboot.operations;

import java.util.List;

/**
 * Drops an object that a file has created.
 *
 * @param version what is there before
 */
public record DropObjectVersion(ObjectVersion version) implements ObjectVersionChange {

	@Override
	public List<Operation> reverse() {
		return List.of(new CreateObjectVersion(this.version));
	}

	@Override
	public String describe() {
		return "drop " + this.version;
	}

}
