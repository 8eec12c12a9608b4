package io.github.migrationboot.operations;

/**
 * A change to an index.
 */
public sealed interface IndexChange extends Operation permits AttachIndex, CreateIndex, DropIndex, Reindex {

}
