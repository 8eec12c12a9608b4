package io.github.migrationboot.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes a new subscription.
 */
public final class SubscriptionBuilder extends OperationBuilder {

	private final String name;

	private final String connection;

	private final List<String> publications;

	private final Map<String, String> parameters = new LinkedHashMap<>();

	SubscriptionBuilder(String name, String connection, List<String> publications) {
		this.name = name;
		this.connection = connection;
		this.publications = publications;
	}

	/**
	 * Set a parameter.
	 * @param parameter the parameter, such as {@code copy_data}
	 * @param value its value
	 * @return this builder
	 */
	public SubscriptionBuilder with(String parameter, Object value) {
		this.parameters.put(parameter, String.valueOf(value));
		return this;
	}

	@Override
	CreateSubscription build() {
		return new CreateSubscription(this.name, this.connection, this.publications, this.parameters);
	}

}
