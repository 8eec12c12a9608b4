package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;

/**
 * Tells which foreign keys can be created together with their tables, and which close a
 * circle and have to wait until all of its tables are there. Those that a partition has
 * alone always wait, as it is created without them.
 */
final class ForeignKeys {

	private final Map<DatabaseObject, SchemaObject> objects = new HashMap<>();

	private final Map<DatabaseObject, List<DatabaseObject>> partitions = new HashMap<>();

	private final Map<DatabaseObject, Set<DatabaseObject>> needs = new HashMap<>();

	private final Map<DatabaseObject, List<Constraint.ForeignKey>> late = new LinkedHashMap<>();

	/**
	 * Look at tables.
	 * @param objects what is created together, or dropped together, in a fixed order
	 */
	ForeignKeys(Collection<SchemaObject> objects) {
		for (SchemaObject object : objects) {
			this.objects.put(object.name(), object);
			this.needs.put(object.name(), new HashSet<>(object.requires()));
			if (object.creation() instanceof CreatePartition partition) {
				this.partitions.computeIfAbsent(Creation.table(partition.table()), (table) -> new ArrayList<>())
					.add(object.name());
			}
		}
		for (SchemaObject object : objects) {
			for (AddConstraint add : added(object)) {
				Constraint.ForeignKey key = (Constraint.ForeignKey) add.constraint();
				if (this.needs.containsKey(Creation.table(key.table()))) {
					this.late.computeIfAbsent(object.name(), (name) -> new ArrayList<>()).add(key);
				}
			}
			for (Constraint.ForeignKey key : of(object.creation())) {
				DatabaseObject target = Creation.table(key.table());
				if (target.equals(object.name()) || !this.needs.containsKey(target)) {
					continue;
				}
				if (leads(target, object.name()) || refersToIndex(key, this.objects.get(target))) {
					this.late.computeIfAbsent(object.name(), (name) -> new ArrayList<>()).add(key);
				}
				else {
					this.needs.getOrDefault(object.name(), new HashSet<>()).addAll(withPartitions(target));
				}
			}
		}
	}

	/**
	 * An index is there only after its table, and so after the tables that need that one.
	 */
	private static boolean refersToIndex(Constraint.ForeignKey key, @Nullable SchemaObject target) {
		Set<String> columns = Set.copyOf(key.referencedColumns());
		return target != null && target.creation() instanceof CreateTable table
				&& table.constraints().stream().noneMatch((constraint) -> isKey(constraint, columns));
	}

	private static boolean isKey(Constraint constraint, Set<String> columns) {
		return (constraint instanceof Constraint.PrimaryKey key && Set.copyOf(key.columns()).equals(columns))
				|| (constraint instanceof Constraint.Unique unique && Set.copyOf(unique.columns()).equals(columns));
	}

	/**
	 * Return a table that is referred to and its partitions, which have copies of the
	 * foreign key and cannot be dropped before it either.
	 */
	private Set<DatabaseObject> withPartitions(DatabaseObject table) {
		Set<DatabaseObject> found = new LinkedHashSet<>();
		Deque<DatabaseObject> open = new ArrayDeque<>(List.of(table));
		while (!open.isEmpty()) {
			DatabaseObject next = open.remove();
			if (found.add(next)) {
				open.addAll(this.partitions.getOrDefault(next, List.of()));
			}
		}
		return found;
	}

	private boolean leads(DatabaseObject from, DatabaseObject to) {
		Set<DatabaseObject> seen = new HashSet<>();
		Deque<DatabaseObject> open = new ArrayDeque<>(List.of(from));
		while (!open.isEmpty()) {
			DatabaseObject next = open.remove();
			if (next.equals(to)) {
				return true;
			}
			if (seen.add(next)) {
				open.addAll(this.needs.getOrDefault(next, Set.of()));
			}
		}
		return false;
	}

	/**
	 * Return the foreign keys of a table that have to wait.
	 * @param table the table
	 * @return the keys, in the order of the table
	 */
	List<Constraint.ForeignKey> late(DatabaseObject table) {
		return this.late.getOrDefault(table, List.of());
	}

	/**
	 * Return a table's creation without the foreign keys that have to wait.
	 * @param object the table, or anything else
	 * @return the creation
	 */
	Operation withoutLate(SchemaObject object) {
		List<Constraint.ForeignKey> keys = late(object.name());
		if (keys.isEmpty() || !(object.creation() instanceof CreateTable create)) {
			return object.creation();
		}
		return new CreateTable(create.table(), create.columns(),
				create.constraints().stream().filter((constraint) -> !keys.contains(constraint)).toList(),
				create.options(), create.comment(), create.ifNotExists());
	}

	/**
	 * Return what a partition or another object has beside its creation, without the
	 * foreign keys that have to wait.
	 * @param object the object
	 * @return the traits
	 */
	List<Operation> traits(SchemaObject object) {
		return object.traits()
			.stream()
			.filter((trait) -> !(trait instanceof AddConstraint add) || !late(object.name()).contains(add.constraint()))
			.toList();
	}

	/**
	 * Return the tables that a table refers to from its creation on.
	 * @param object the table, or anything else
	 * @return the tables
	 */
	Set<DatabaseObject> early(SchemaObject object) {
		Set<DatabaseObject> tables = new LinkedHashSet<>();
		for (Constraint.ForeignKey key : of(object.creation())) {
			if (!late(object.name()).contains(key)) {
				tables.addAll(withPartitions(Creation.table(key.table())));
			}
		}
		tables.remove(object.name());
		return tables;
	}

	private static List<AddConstraint> added(SchemaObject object) {
		return object.traits()
			.stream()
			.filter(AddConstraint.class::isInstance)
			.map(AddConstraint.class::cast)
			.filter((add) -> add.constraint() instanceof Constraint.ForeignKey)
			.toList();
	}

	static List<Constraint.ForeignKey> of(Operation creation) {
		if (!(creation instanceof CreateTable create)) {
			return List.of();
		}
		return create.constraints()
			.stream()
			.filter(Constraint.ForeignKey.class::isInstance)
			.map(Constraint.ForeignKey.class::cast)
			.toList();
	}

}
