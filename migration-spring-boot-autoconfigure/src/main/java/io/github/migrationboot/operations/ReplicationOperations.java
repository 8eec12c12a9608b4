package io.github.migrationboot.operations;

import java.util.List;
import java.util.function.Consumer;

/**
 * Operations on what is sent to other databases, or got from them.
 */
public sealed interface ReplicationOperations extends TopicOperations permits Operations {

	/**
	 * Create a publication: what is sent to other databases.
	 * @param name the publication
	 * @return what it sends
	 */
	default PublicationBuilder createPublication(String name) {
		return OperationRecorder.of(this).add(new PublicationBuilder(OperationRecorder.of(this).schema(), name));
	}

	/**
	 * Let a publication send more.
	 * @param name the publication
	 * @param content adds tables and schemas
	 * @return options
	 */
	default AlterPublicationBuilder addToPublication(String name, Consumer<PublicationContentBuilder> content) {
		return OperationRecorder.of(this)
			.add(new AlterPublicationBuilder(OperationRecorder.of(this).schema(), name, AlterPublication.Action.ADD,
					content));
	}

	/**
	 * Let a publication send less.
	 * @param name the publication
	 * @param content names tables and schemas
	 * @return options
	 */
	default AlterPublicationBuilder dropFromPublication(String name, Consumer<PublicationContentBuilder> content) {
		return OperationRecorder.of(this)
			.add(new AlterPublicationBuilder(OperationRecorder.of(this).schema(), name, AlterPublication.Action.DROP,
					content));
	}

	/**
	 * Let a publication send something else.
	 * @param name the publication
	 * @param content adds tables and schemas
	 * @return options
	 */
	default AlterPublicationBuilder setPublication(String name, Consumer<PublicationContentBuilder> content) {
		return OperationRecorder.of(this)
			.add(new AlterPublicationBuilder(OperationRecorder.of(this).schema(), name, AlterPublication.Action.SET,
					content));
	}

	/**
	 * Change a parameter of a publication.
	 * @param name the publication
	 * @param parameter the parameter, such as {@code publish}
	 * @param value its value
	 * @return the rest
	 */
	default PublicationParameterBuilder setPublicationParameter(String name, String parameter, Object value) {
		return OperationRecorder.of(this).add(new PublicationParameterBuilder(name, parameter, String.valueOf(value)));
	}

	/**
	 * Drop a publication.
	 * @param name the publication
	 * @return options
	 */
	default DropBuilder dropPublication(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.object(ObjectKind.PUBLICATION, name));
	}

	/**
	 * Rename a publication.
	 * @param name the publication
	 * @param newName its new name
	 */
	default void renamePublication(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.object(ObjectKind.PUBLICATION, name), newName);
	}

	/**
	 * Create a subscription: what is got from another database. It connects to the other
	 * server and runs outside a transaction, unless {@code connect} is off. A password in
	 * the connection is in the SQL and in the catalog: prefer a password file.
	 * @param name the subscription
	 * @param connection how to reach the other database, such as
	 * {@code host=other dbname=app}
	 * @param publications the publications to get
	 * @return options
	 */
	default SubscriptionBuilder createSubscription(String name, String connection, String... publications) {
		return OperationRecorder.of(this).add(new SubscriptionBuilder(name, connection, List.of(publications)));
	}

	/**
	 * Drop a subscription, outside a transaction. It connects to the other server if the
	 * subscription has a slot there.
	 * @param name the subscription
	 * @return options
	 */
	default DropBuilder dropSubscription(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.object(ObjectKind.SUBSCRIPTION, name));
	}

	/**
	 * Rename a subscription.
	 * @param name the subscription
	 * @param newName its new name
	 */
	default void renameSubscription(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.object(ObjectKind.SUBSCRIPTION, name), newName);
	}

}
