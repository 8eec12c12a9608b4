package io.github.migrationboot.autogenerate;

import io.github.migrationboot.operations.DatabaseObject;

/**
 * Leaves objects out of comparisons, on both sides. Beans of this type are asked after
 * {@code migration.autogenerate.include} and {@code exclude}; an object is compared if
 * all agree.
 */
@FunctionalInterface
public interface SchemaFilter {

	/**
	 * Return whether an object is compared.
	 * @param object a table, index, type and so on, or a column or constraint; without a
	 * schema if it is in the schema of the application
	 * @return {@code false} to leave it and what belongs to it alone
	 */
	boolean include(DatabaseObject object);

}
