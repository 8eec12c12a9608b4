package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;

/**
 * Finds what is there and not wanted, and is ours to drop.
 */
final class RemovedObjects {

	/**
	 * An extension may serve others, and dropping a schema is dropping what we do not
	 * know.
	 */
	private static final Set<ObjectKind> NEVER = EnumSet.of(ObjectKind.EXTENSION, ObjectKind.SCHEMA);

	/**
	 * Tables, indexes, sequences and types are what every description of a schema has.
	 */
	private static final Set<ObjectKind> DESCRIBED_BY_ALL = EnumSet.of(ObjectKind.TABLE, ObjectKind.INDEX,
			ObjectKind.SEQUENCE, ObjectKind.TYPE);

	private final SchemaPicture actual;

	private final SchemaPicture wanted;

	private final ComparisonScope scope;

	private final Set<ObjectKind> wantedKinds;

	RemovedObjects(SchemaPicture actual, SchemaPicture wanted, ComparisonScope scope) {
		this.actual = actual;
		this.wanted = wanted;
		this.scope = scope;
		this.wantedKinds = wanted.objects()
			.stream()
			.map((object) -> object.name().kind())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(ObjectKind.class)));
	}

	/**
	 * Find them.
	 * @param matched the objects that are wanted, if not as they are
	 * @param changed the objects that differ from what is wanted
	 * @return the objects, in the order of the picture
	 */
	List<SchemaObject> find(Set<DatabaseObject> matched, Set<DatabaseObject> changed) {
		Map<DatabaseObject, SchemaObject> removed = new LinkedHashMap<>();
		Deque<SchemaObject> staying = new ArrayDeque<>();
		for (SchemaObject object : this.actual.objects()) {
			if (!matched.contains(object.name()) && isOurs(object)) {
				removed.put(object.name(), object);
			}
			else if (!changed.contains(object.name())) {
				staying.add(object);
			}
		}
		while (!staying.isEmpty()) {
			// What something needs that stays has to stay too.
			for (DatabaseObject needed : staying.remove().requires()) {
				// Nobody is to look for a table in vain: see BlockedDrops.
				SchemaObject kept = (needed.kind() != ObjectKind.TABLE) ? removed.remove(needed) : null;
				if (kept != null) {
					staying.add(kept);
				}
			}
		}
		return List.copyOf(removed.values());
	}

	private boolean isOurs(SchemaObject object) {
		ObjectKind kind = object.name().kind();
		SchemaObject owner = Creation.owner(object, this.actual);
		if (NEVER.contains(kind) || !this.scope.includes(object, this.actual)) {
			return false;
		}
		if (!this.scope.complete() && !DESCRIBED_BY_ALL.contains(kind) && !this.wantedKinds.contains(kind)) {
			return false;
		}
		if (object.creation() instanceof CreatePartition) {
			// Programs make partitions as time goes by.
			return owner != null && this.wanted.find(owner.name()) == null && isOurs(owner);
		}
		return this.scope.made().test(object.name()) || (owner != null && this.scope.made().test(owner.name()));
	}

}
