package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;

/**
 * Describes a new composite type.
 */
public final class CompositeTypeBuilder extends OperationBuilder {

	private final QualifiedName name;

	private final List<CreateCompositeType.Attribute> attributes = new ArrayList<>();

	CompositeTypeBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Add an attribute.
	 * @param attribute the attribute
	 * @param type its type
	 * @return this builder
	 */
	public CompositeTypeBuilder attribute(String attribute, DataType type) {
		this.attributes.add(new CreateCompositeType.Attribute(attribute, type));
		return this;
	}

	@Override
	CreateCompositeType build() {
		return new CreateCompositeType(this.name, this.attributes);
	}

}
