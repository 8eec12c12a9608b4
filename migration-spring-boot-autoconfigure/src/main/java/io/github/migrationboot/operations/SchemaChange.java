package io.github.migrationboot.operations;

/**
 * A change to a schema or an extension.
 */
public sealed interface SchemaChange extends Operation permits CreateExtension, CreateSchema, UpdateExtension {

}
