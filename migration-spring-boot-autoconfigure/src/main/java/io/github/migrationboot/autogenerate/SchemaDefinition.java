package io.github.migrationboot.autogenerate;

import io.github.migrationboot.operations.Operations;

/**
 * Describes the wanted schema, or a part of it, in the words of a revision. Beans of this
 * type are an alternative to entities, or say what these cannot, such as a view or a
 * partial index.
 */
@FunctionalInterface
public interface SchemaDefinition {

	/**
	 * Describe what is wanted, as if it was to be created in an empty schema. What
	 * changes rows is ignored.
	 * @param op takes the description
	 */
	void define(Operations op);

}
