package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;

/**
 * Tells from the catalog's dependencies which object of a picture needs which. What is no
 * object itself, such as a default or the type of an array, stands for what it belongs
 * to.
 */
final class Dependencies {

	private final Map<CatalogAddress, DatabaseObject> objects;

	private final Map<CatalogAddress, CatalogAddress> owners = new HashMap<>();

	private final List<Row> dependencies;

	/**
	 * Create the value.
	 * @param objects the objects of the picture
	 * @param dependencies the rows of {@code dependencies.sql}
	 */
	Dependencies(Map<CatalogAddress, DatabaseObject> objects, List<Row> dependencies) {
		this.objects = objects;
		this.dependencies = dependencies;
		// A member belongs to its extension, whatever else it depends on.
		for (char kind : new char[] { 'e', 'i', 'a' }) {
			dependencies.stream()
				.filter((row) -> row.code("kind") == kind)
				.forEach((row) -> this.owners.putIfAbsent(dependent(row), referenced(row)));
		}
	}

	Map<DatabaseObject, Set<DatabaseObject>> required() {
		Map<DatabaseObject, Set<DatabaseObject>> required = new HashMap<>();
		for (Row row : this.dependencies) {
			DatabaseObject dependent = owner(dependent(row));
			DatabaseObject referenced = owner(referenced(row));
			if (dependent != null && referenced != null && !dependent.equals(referenced)) {
				required.computeIfAbsent(dependent, (key) -> new LinkedHashSet<>()).add(referenced);
			}
		}
		required.forEach((object, needed) -> needed.removeIf((other) -> object.kind() == ObjectKind.SEQUENCE
				&& required.getOrDefault(other, Set.of()).contains(object)));
		return required;
	}

	private @Nullable DatabaseObject owner(CatalogAddress address) {
		List<CatalogAddress> seen = new ArrayList<>();
		CatalogAddress next = address;
		while (next != null && !seen.contains(next)) {
			DatabaseObject object = this.objects.get(next);
			if (object != null) {
				return object;
			}
			seen.add(next);
			next = this.owners.get(next);
		}
		return null;
	}

	private static CatalogAddress dependent(Row row) {
		return new CatalogAddress(row.text("catalog"), row.number("oid"));
	}

	private static CatalogAddress referenced(Row row) {
		return new CatalogAddress(row.text("referenced_catalog"), row.number("referenced"));
	}

}
