package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says what a parameter of an object was before.
 */
public final class ParameterBuilder extends OperationBuilder {

	private final DatabaseObject object;

	private final String parameter;

	private final @Nullable String value;

	private boolean previousKnown;

	private @Nullable String previous;

	ParameterBuilder(DatabaseObject object, String parameter, @Nullable String value) {
		this.object = object;
		this.parameter = parameter;
		this.value = value;
	}

	/**
	 * Say what the parameter was before, so that it can come back.
	 * @param value the value before
	 * @return this builder
	 */
	public ParameterBuilder from(Object value) {
		this.previousKnown = true;
		this.previous = String.valueOf(value);
		return this;
	}

	/**
	 * Say that the parameter was not set before.
	 * @return this builder
	 */
	public ParameterBuilder fromNone() {
		this.previousKnown = true;
		this.previous = null;
		return this;
	}

	@Override
	SetParameter build() {
		return new SetParameter(this.object, this.parameter, this.value, this.previousKnown, this.previous);
	}

}
