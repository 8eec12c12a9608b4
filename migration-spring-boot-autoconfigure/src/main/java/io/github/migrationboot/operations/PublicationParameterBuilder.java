package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says what a parameter of a publication was before.
 */
public final class PublicationParameterBuilder extends OperationBuilder {

	private final String name;

	private final String parameter;

	private final String value;

	private @Nullable String previous;

	PublicationParameterBuilder(String name, String parameter, String value) {
		this.name = name;
		this.parameter = parameter;
		this.value = value;
	}

	/**
	 * Say what the value was before.
	 * @param value the value
	 * @return this builder
	 */
	public PublicationParameterBuilder from(Object value) {
		this.previous = String.valueOf(value);
		return this;
	}

	@Override
	SetPublicationParameter build() {
		return new SetPublicationParameter(this.name, this.parameter, this.value, this.previous);
	}

}
