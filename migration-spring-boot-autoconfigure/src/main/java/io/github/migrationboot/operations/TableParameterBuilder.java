package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says what a storage parameter was before.
 */
public final class TableParameterBuilder extends OperationBuilder {

	private final QualifiedName table;

	private final String parameter;

	private final @Nullable String value;

	private boolean previousKnown;

	private @Nullable String previous;

	TableParameterBuilder(QualifiedName table, String parameter, @Nullable String value) {
		this.table = table;
		this.parameter = parameter;
		this.value = value;
	}

	/**
	 * Say what the parameter was before, so that it can come back.
	 * @param value the value before
	 * @return this builder
	 */
	public TableParameterBuilder from(Object value) {
		this.previousKnown = true;
		this.previous = String.valueOf(value);
		return this;
	}

	/**
	 * Say that the parameter was not set before.
	 * @return this builder
	 */
	public TableParameterBuilder fromNone() {
		this.previousKnown = true;
		this.previous = null;
		return this;
	}

	@Override
	SetTableParameter build() {
		return new SetTableParameter(this.table, this.parameter, this.value, this.previousKnown, this.previous);
	}

}
