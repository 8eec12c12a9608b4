package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Options of removing a value from an enum.
 */
public final class RemoveEnumValueBuilder extends RestorableBuilder<RemoveEnumValueBuilder> {

	private final QualifiedName name;

	private final String value;

	private @Nullable String replacement;

	RemoveEnumValueBuilder(QualifiedName name, String value) {
		super(name.schema());
		this.name = name;
		this.value = value;
	}

	/**
	 * Give rows that have the value another one. Without it, such a row fails the
	 * revision.
	 * @param value the other value
	 * @return this builder
	 */
	public RemoveEnumValueBuilder replacedBy(String value) {
		this.replacement = value;
		return this;
	}

	@Override
	RemoveEnumValue build() {
		return new RemoveEnumValue(this.name, this.value, this.replacement, this.restoring);
	}

}
