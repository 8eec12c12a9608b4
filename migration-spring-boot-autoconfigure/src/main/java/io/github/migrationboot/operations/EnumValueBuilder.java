package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says where a new value of an enum stands; at the end if nothing is said.
 */
public final class EnumValueBuilder extends OperationBuilder {

	private final QualifiedName name;

	private final String value;

	private @Nullable String before;

	private @Nullable String after;

	private boolean ifNotExists;

	EnumValueBuilder(QualifiedName name, String value) {
		this.name = name;
		this.value = value;
	}

	/**
	 * Put it before another value.
	 * @param other the other value
	 * @return this builder
	 */
	public EnumValueBuilder before(String other) {
		this.before = other;
		return this;
	}

	/**
	 * Put it after another value.
	 * @param other the other value
	 * @return this builder
	 */
	public EnumValueBuilder after(String other) {
		this.after = other;
		return this;
	}

	/**
	 * Leave an existing value as it is. Undoing the revision then leaves it too.
	 * @return this builder
	 */
	public EnumValueBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	AddEnumValue build() {
		if (this.before != null && this.after != null) {
			throw new InvalidOperationException(
					"The value " + this.value + " of " + this.name + " is to stand both before and after another.",
					"Keep one of before(…) and after(…).");
		}
		return new AddEnumValue(this.name, this.value, this.before, this.after, this.ifNotExists);
	}

}
