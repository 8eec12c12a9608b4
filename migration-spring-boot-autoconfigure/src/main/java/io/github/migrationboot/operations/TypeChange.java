package io.github.migrationboot.operations;

/**
 * A change to a collation or to a type.
 */
public sealed interface TypeChange extends Operation permits AddEnumValue, AlterCompositeType, AlterDomain,
		CreateCollation, CreateCompositeType, CreateDomain, CreateEnum, CreateRange, RemoveEnumValue, RenameEnumValue {

}
