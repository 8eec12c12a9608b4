package io.github.migrationboot.operations;

/**
 * A change to a trigger or rule.
 */
public sealed interface TriggerChange extends Operation permits CreateRule, CreateTrigger {

}
