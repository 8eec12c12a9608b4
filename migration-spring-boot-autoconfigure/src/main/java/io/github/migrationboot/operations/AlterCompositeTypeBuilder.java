package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says what changes about a composite type. One of its methods has to be called; the last
 * one counts.
 */
public final class AlterCompositeTypeBuilder extends RestorableBuilder<AlterCompositeTypeBuilder> {

	private final QualifiedName name;

	private @Nullable AttributeChange change;

	private boolean cascade;

	AlterCompositeTypeBuilder(QualifiedName name) {
		super(name.schema());
		this.name = name;
	}

	/**
	 * Add an attribute.
	 * @param attribute the attribute
	 * @param type its type
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder addAttribute(String attribute, DataType type) {
		this.change = new AttributeChange.Add(attribute, type);
		return this;
	}

	/**
	 * Drop an attribute.
	 * @param attribute the attribute
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder dropAttribute(String attribute) {
		this.change = new AttributeChange.Drop(attribute, false);
		return this;
	}

	/**
	 * Drop an attribute if there is one of that name.
	 * @param attribute the attribute
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder dropAttributeIfExists(String attribute) {
		this.change = new AttributeChange.Drop(attribute, true);
		return this;
	}

	/**
	 * Change the type of an attribute.
	 * @param attribute the attribute
	 * @param type its new type
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder alterAttribute(String attribute, DataType type) {
		this.change = new AttributeChange.Alter(attribute, type);
		return this;
	}

	/**
	 * Rename an attribute.
	 * @param attribute the attribute
	 * @param newName its new name
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder renameAttribute(String attribute, String newName) {
		this.change = new AttributeChange.Rename(attribute, newName);
		return this;
	}

	/**
	 * Change the tables of the type too.
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder cascade() {
		this.cascade = true;
		return this;
	}

	@Override
	AlterCompositeType build() {
		if (this.change == null) {
			throw new InvalidOperationException("alterCompositeType(" + this.name + ") changes nothing.",
					"Say what changes, for example addAttribute(…).");
		}
		return new AlterCompositeType(this.name, this.change, this.cascade, this.restoring);
	}

}
