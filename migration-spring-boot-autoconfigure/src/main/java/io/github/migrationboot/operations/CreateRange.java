package io.github.migrationboot.operations;

import java.util.List;

/**
 * Creates a range type.
 *
 * @param name the type
 * @param subtype the type of its ends
 */
public record CreateRange(QualifiedName name, DataType subtype) implements TypeChange {

	@Override
	public List<Operation> reverse() {
		return List.of(DropObject.of(ObjectKind.TYPE, this.name));
	}

	@Override
	public String describe() {
		return "create range " + this.name;
	}

}
