package io.github.migrationboot.operations;

/**
 * A change to a trigger.
 */
public sealed interface TriggerChange extends Operation permits CreateTrigger {

}
