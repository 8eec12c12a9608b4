package io.github.migrationboot.operations;

/**
 * A change to a sequence.
 */
public sealed interface SequenceChange extends Operation permits AlterSequence, CreateSequence {

}
