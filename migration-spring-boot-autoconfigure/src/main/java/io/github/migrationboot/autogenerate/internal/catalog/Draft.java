package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ChangePrivileges;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.CreateSchema;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;

/**
 * Collects what has been read until the picture is complete. Not safe for use by several
 * threads.
 */
final class Draft {

	private static final Comparator<SchemaObject> ORDER = Comparator
		.<SchemaObject, Integer>comparing((object) -> object.name().kind().ordinal())
		.thenComparing((object) -> object.name().name().schema(), Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing((object) -> object.name().name().name())
		.thenComparing((object) -> object.name().member(), Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing((object) -> object.name().argumentTypes(), Comparator.nullsFirst(Comparator.naturalOrder()));

	private final Map<CatalogAddress, DatabaseObject> names = new HashMap<>();

	private final Map<DatabaseObject, Operation> creations = new LinkedHashMap<>();

	private final Map<DatabaseObject, List<Operation>> traits = new HashMap<>();

	private final Map<DatabaseObject, List<ChangePrivileges>> given = new HashMap<>();

	/**
	 * Add an object.
	 * @param catalog the catalog that has it, such as {@code pg_class}
	 * @param row its row there, with its oid and its comment
	 * @param name its name
	 * @param creation what creates it
	 */
	void add(String catalog, Row row, DatabaseObject name, Operation creation) {
		addOwned(catalog, row, name, creation);
		addComment(name, row, name);
	}

	/**
	 * Add an object whose creation has the comment.
	 */
	void addOwned(String catalog, Row row, DatabaseObject name, Operation creation) {
		this.names.put(new CatalogAddress(catalog, row.number("oid")), name);
		this.creations.put(name, creation);
	}

	void addTrait(DatabaseObject name, Operation trait) {
		this.traits.computeIfAbsent(name, (key) -> new ArrayList<>()).add(trait);
	}

	/**
	 * Add privileges that the server gives by itself.
	 */
	void addGiven(DatabaseObject name, ChangePrivileges privileges) {
		this.given.computeIfAbsent(name, (key) -> new ArrayList<>()).add(privileges);
	}

	/**
	 * Add a comment.
	 * @param name the object of the picture that it goes with
	 * @param row the row that has it
	 * @param commented what it is about
	 */
	void addComment(DatabaseObject name, Row row, DatabaseObject commented) {
		String comment = row.textOrNull("comment");
		if (comment != null) {
			addTrait(name, new Comment(commented, comment, true, null));
		}
	}

	@Nullable DatabaseObject find(String catalog, long oid) {
		return this.names.get(new CatalogAddress(catalog, oid));
	}

	SchemaPicture picture(List<Row> dependencies) {
		Map<DatabaseObject, Set<DatabaseObject>> required = new Dependencies(this.names, dependencies).required();
		Set<SchemaObject> objects = new TreeSet<>(ORDER);
		this.creations.forEach((name,
				creation) -> objects.add(new SchemaObject(
						name, creation, traits(name), (creation instanceof CreatePartition partition)
								? Set.of(table(partition)) : required.getOrDefault(name, Set.of()),
						this.given.getOrDefault(name, List.of()))));
		objects.removeIf((object) -> object.creation() instanceof CreateSchema schema && !isUsed(schema, objects));
		return new SchemaPicture(objects);
	}

	/**
	 * That a schema is compared does not mean that anybody wants it.
	 */
	private static boolean isUsed(CreateSchema schema, Collection<SchemaObject> objects) {
		return objects.stream().anyMatch((object) -> schema.name().equals(object.name().name().schema()));
	}

	/**
	 * None depends on another, so that they may have an order of their own.
	 */
	private List<Operation> traits(DatabaseObject name) {
		return this.traits.getOrDefault(name, List.of())
			.stream()
			.sorted(Comparator.comparing(Object::toString))
			.toList();
	}

	/**
	 * What else a partition depends on, its table does too.
	 */
	private static DatabaseObject table(CreatePartition partition) {
		return new DatabaseObject(ObjectKind.TABLE, partition.table(), null, null);
	}

}
