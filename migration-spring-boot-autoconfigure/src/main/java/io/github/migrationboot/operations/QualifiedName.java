package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * The name of an object in a schema, unquoted, exactly as the catalog holds it.
 *
 * @param schema the schema, or {@code null} for the first one of the search path
 * @param name the name of the object
 */
public record QualifiedName(@Nullable String schema, String name) {

	/**
	 * Name an object in a schema.
	 * @param schema the schema
	 * @param name the name of the object
	 * @return the name
	 */
	public static QualifiedName of(String schema, String name) {
		return new QualifiedName(schema, name);
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name;
	}

}
