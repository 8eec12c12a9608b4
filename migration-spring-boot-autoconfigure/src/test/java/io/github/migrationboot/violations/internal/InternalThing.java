package io.github.migrationboot.violations.internal;

/**
 * Public for the other packages of the house only.
 */
public class InternalThing {

}
