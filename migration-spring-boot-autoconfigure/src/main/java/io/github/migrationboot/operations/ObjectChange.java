package io.github.migrationboot.operations;

/**
 * A change that all kinds of objects know.
 */
public sealed interface ObjectChange extends Operation
		permits Comment, DropObject, RenameObject, SetOwner, SetParameter, SetSchema {

}
