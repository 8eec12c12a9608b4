package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;
import java.util.Set;

import io.github.migrationboot.operations.QualifiedName;

/**
 * What of a database is read. Immutable.
 *
 * @param defaultSchema the schema that is compared; what is in it has no schema in the
 * picture, whatever this one is called
 * @param otherSchemas further schemas, which keep their names
 * @param leftOut the tables to leave out with all that belongs to them, named as in a
 * picture
 */
public record CatalogScope(String defaultSchema, List<String> otherSchemas, Set<QualifiedName> leftOut) {

	/**
	 * Create the value.
	 */
	public CatalogScope {
		otherSchemas = List.copyOf(otherSchemas);
		leftOut = Set.copyOf(leftOut);
	}

	/**
	 * Read one schema with everything in it.
	 * @param defaultSchema the schema
	 * @return the scope
	 */
	public static CatalogScope of(String defaultSchema) {
		return new CatalogScope(defaultSchema, List.of(), Set.of());
	}

}
