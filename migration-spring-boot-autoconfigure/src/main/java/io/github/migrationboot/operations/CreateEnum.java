package io.github.migrationboot.operations;

import java.util.List;

/**
 * Creates an enum.
 *
 * @param name the enum
 * @param values its values, in order
 */
public record CreateEnum(QualifiedName name, List<String> values) implements TypeChange {

	public CreateEnum {
		values = List.copyOf(values);
	}

	@Override
	public List<Operation> reverse() {
		return List.of(DropObject.of(ObjectKind.TYPE, this.name));
	}

	@Override
	public String describe() {
		return "create enum " + this.name;
	}

}
