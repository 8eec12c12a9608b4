package io.github.migrationboot.operations;

/**
 * One thing that changes about a composite type, as an immutable value.
 */
public sealed interface AttributeChange {

	/**
	 * One more attribute.
	 *
	 * @param name the attribute
	 * @param type its type
	 */
	record Add(String name, DataType type) implements AttributeChange {

	}

	/**
	 * One attribute less.
	 *
	 * @param name the attribute
	 * @param ifExists whether a missing attribute is no error
	 */
	record Drop(String name, boolean ifExists) implements AttributeChange {

	}

	/**
	 * Another type.
	 *
	 * @param name the attribute
	 * @param type its new type
	 */
	record Alter(String name, DataType type) implements AttributeChange {

	}

	/**
	 * Another name.
	 *
	 * @param name the attribute
	 * @param newName its new name
	 */
	record Rename(String name, String newName) implements AttributeChange {

	}

}
