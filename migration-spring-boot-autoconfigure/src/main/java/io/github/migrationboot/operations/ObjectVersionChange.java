package io.github.migrationboot.operations;

/**
 * A change to an object that is kept as SQL files.
 */
public sealed interface ObjectVersionChange extends Operation
		permits CreateObjectVersion, DropObjectVersion, ReplaceObjectVersion {

}
