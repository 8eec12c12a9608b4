package io.github.migrationboot.operations;

/**
 * A change to a type.
 */
public sealed interface TypeChange extends Operation permits AddEnumValue, AlterCompositeType, AlterDomain,
		CreateCompositeType, CreateDomain, CreateEnum, CreateRange, RemoveEnumValue, RenameEnumValue {

}
