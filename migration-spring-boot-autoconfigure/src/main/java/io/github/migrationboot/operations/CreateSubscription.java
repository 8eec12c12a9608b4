package io.github.migrationboot.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates a subscription: what is got from another database.
 *
 * @param name the subscription
 * @param connection how to reach the other database
 * @param publications the publications to get
 * @param parameters its parameters, such as {@code copy_data}
 */
public record CreateSubscription(String name, String connection, List<String> publications,
		Map<String, String> parameters) implements ReplicationChange {

	public CreateSubscription {
		publications = List.copyOf(publications);
		// Not Map.copyOf, which forgets the order that the rendered SQL is to have.
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		if (publications.isEmpty()) {
			throw new InvalidOperationException("The subscription " + name + " has no publication.",
					"Name one or more behind the connection.");
		}
	}

	@Override
	public List<Operation> reverse() {
		return List.of(DropObject.of(ObjectKind.SUBSCRIPTION, new QualifiedName(null, this.name)));
	}

	@Override
	public String describe() {
		return "create subscription " + this.name;
	}

	/**
	 * Without the connection, which may hold a password.
	 */
	@Override
	public String toString() {
		return describe();
	}

}
