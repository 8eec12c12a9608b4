package io.github.migrationboot.operations;

/**
 * A change to what is sent to other databases, or got from them.
 */
public sealed interface ReplicationChange extends Operation
		permits AlterPublication, CreatePublication, CreateSubscription, SetPublicationParameter {

}
