package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DatabaseObject;

/**
 * What the compared schemas hold. Immutable.
 */
public final class SchemaPicture {

	private final Map<DatabaseObject, SchemaObject> objects;

	/**
	 * Create the value.
	 * @param objects the objects, in the order to tell of them
	 */
	public SchemaPicture(Collection<SchemaObject> objects) {
		Map<DatabaseObject, SchemaObject> named = new LinkedHashMap<>();
		objects.forEach((object) -> named.put(object.name(), object));
		this.objects = Collections.unmodifiableMap(named);
	}

	/**
	 * Return the objects.
	 * @return the objects, in the order of the picture
	 */
	public Collection<SchemaObject> objects() {
		return this.objects.values();
	}

	/**
	 * Find an object.
	 * @param name its name
	 * @return the object, or {@code null} if there is none
	 */
	public @Nullable SchemaObject find(DatabaseObject name) {
		return this.objects.get(name);
	}

}
