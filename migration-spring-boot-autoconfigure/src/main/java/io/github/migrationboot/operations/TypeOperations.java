package io.github.migrationboot.operations;

import java.util.List;
import java.util.function.Consumer;

/**
 * Operations on enums, domains, composite types and ranges.
 */
public sealed interface TypeOperations extends TopicOperations permits Operations {

	/**
	 * Create an enum.
	 * @param name the enum
	 * @param values its values, in order
	 */
	default void createEnum(String name, String... values) {
		OperationRecorder.of(this).add(new CreateEnum(OperationRecorder.of(this).qualify(name), List.of(values)));
	}

	/**
	 * Add a value to an enum. It cannot be used before the transaction has ended, unless
	 * the enum is created in the same one.
	 * @param name the enum
	 * @param value the value
	 * @return where it stands
	 */
	default EnumValueBuilder addEnumValue(String name, String value) {
		return OperationRecorder.of(this).add(new EnumValueBuilder(OperationRecorder.of(this).qualify(name), value));
	}

	/**
	 * Rename a value of an enum.
	 * @param name the enum
	 * @param value the value
	 * @param newValue its new name
	 */
	default void renameEnumValue(String name, String value, String newValue) {
		OperationRecorder.of(this).add(new RenameEnumValue(OperationRecorder.of(this).qualify(name), value, newValue));
	}

	/**
	 * Remove a value from an enum. PostgreSQL has no statement for it: the enum is
	 * created anew without the value, and all tables with a column of it are rewritten
	 * under an exclusive lock. Views, routines, checks and partial indexes that use the
	 * enum have to be dropped before. Its owner, comment and privileges stay.
	 * @param name the enum
	 * @param value the value
	 * @return options
	 */
	default RemoveEnumValueBuilder removeEnumValue(String name, String value) {
		return OperationRecorder.of(this)
			.add(new RemoveEnumValueBuilder(OperationRecorder.of(this).qualify(name), value));
	}

	/**
	 * Drop an enum.
	 * @param name the enum
	 * @return options
	 */
	default DropBuilder dropEnum(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.userType(name));
	}

	/**
	 * Create a domain: a type with conditions.
	 * @param name the domain
	 * @param type the type behind it
	 * @return its conditions
	 */
	default DomainBuilder createDomain(String name, DataType type) {
		return OperationRecorder.of(this).add(new DomainBuilder(OperationRecorder.of(this).qualify(name), type));
	}

	/**
	 * Change a domain.
	 * @param name the domain
	 * @return what changes
	 */
	default AlterDomainBuilder alterDomain(String name) {
		return OperationRecorder.of(this).add(new AlterDomainBuilder(OperationRecorder.of(this).qualify(name)));
	}

	/**
	 * Drop a domain.
	 * @param name the domain
	 * @return options
	 */
	default DropBuilder dropDomain(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.domain(name));
	}

	/**
	 * Rename a domain.
	 * @param name the domain
	 * @param newName its new name
	 */
	default void renameDomain(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.domain(name), newName);
	}

	/**
	 * Create a type of several attributes.
	 * @param name the type
	 * @param definition adds its attributes
	 */
	default void createCompositeType(String name, Consumer<CompositeTypeBuilder> definition) {
		CompositeTypeBuilder builder = new CompositeTypeBuilder(OperationRecorder.of(this).qualify(name));
		definition.accept(builder);
		OperationRecorder.of(this).add(builder);
	}

	/**
	 * Change a composite type.
	 * @param name the type
	 * @return what changes
	 */
	default AlterCompositeTypeBuilder alterCompositeType(String name) {
		return OperationRecorder.of(this).add(new AlterCompositeTypeBuilder(OperationRecorder.of(this).qualify(name)));
	}

	/**
	 * Create a range type.
	 * @param name the type
	 * @param subtype the type of its ends
	 */
	default void createRange(String name, DataType subtype) {
		OperationRecorder.of(this).add(new CreateRange(OperationRecorder.of(this).qualify(name), subtype));
	}

	/**
	 * Drop an enum, a composite type or a range.
	 * @param name the type
	 * @return options
	 */
	default DropBuilder dropType(String name) {
		return OperationRecorder.of(this).drop(DatabaseObject.userType(name));
	}

	/**
	 * Rename an enum, a composite type or a range.
	 * @param name the type
	 * @param newName its new name
	 */
	default void renameType(String name, String newName) {
		OperationRecorder.of(this).rename(DatabaseObject.userType(name), newName);
	}

}
