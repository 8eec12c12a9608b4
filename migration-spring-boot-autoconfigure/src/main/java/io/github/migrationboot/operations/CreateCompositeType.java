package io.github.migrationboot.operations;

import java.util.List;

/**
 * Creates a type of several attributes.
 *
 * @param name the type
 * @param attributes its attributes, in order
 */
public record CreateCompositeType(QualifiedName name, List<Attribute> attributes) implements TypeChange {

	public CreateCompositeType {
		attributes = List.copyOf(attributes);
	}

	@Override
	public List<Operation> reverse() {
		return List.of(DropObject.of(ObjectKind.TYPE, this.name));
	}

	@Override
	public String describe() {
		return "create type " + this.name;
	}

	/**
	 * An attribute of a composite type.
	 *
	 * @param name the name
	 * @param type the type
	 */
	public record Attribute(String name, DataType type) {

	}

}
