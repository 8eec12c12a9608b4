package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.CreateRoutine;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;

/**
 * Finds drops of tables and columns that PostgreSQL refuses, because something uses them
 * that stays as it is: nothing that is wanted says what is to become of it.
 */
final class BlockedDrops {

	private final SchemaPicture actual;

	private final SchemaPicture wanted;

	/**
	 * What is dropped.
	 */
	private final Map<DatabaseObject, Difference> removed = new LinkedHashMap<>();

	/**
	 * What is changed.
	 */
	private final Set<DatabaseObject> changed = new HashSet<>();

	private final List<SchemaObject> staying;

	private final Map<Difference, String> blocked = new LinkedHashMap<>();

	private BlockedDrops(Collection<Difference> differences, SchemaPicture actual, SchemaPicture wanted) {
		this.actual = actual;
		this.wanted = wanted;
		for (Difference difference : differences) {
			if (difference.kind() == Difference.Kind.REMOVED && difference.detail() == null) {
				this.removed.put(difference.object(), difference);
			}
			else {
				this.changed.add(Creation.key(difference.object(), actual, wanted));
			}
		}
		this.staying = actual.objects().stream().filter(this::stays).toList();
	}

	/**
	 * Find them.
	 * @param differences what is to be changed
	 * @param actual what is there
	 * @param wanted what is to be there
	 * @return the differences that are not to be made, each with the reason
	 */
	static Map<Difference, String> of(Collection<Difference> differences, SchemaPicture actual, SchemaPicture wanted) {
		BlockedDrops drops = new BlockedDrops(differences, actual, wanted);
		drops.removed.values().forEach(drops::look);
		drops.addWhatIsNeeded();
		return drops.blocked;
	}

	private void look(Difference difference) {
		DatabaseObject object = difference.object();
		String column = (object.kind() == ObjectKind.COLUMN) ? object.member() : null;
		if (column == null && object.kind() != ObjectKind.TABLE) {
			return;
		}
		String users = this.staying.stream()
			.filter((user) -> uses(user, Creation.table(object.name()), column))
			.map((user) -> user.name().toString())
			.collect(Collectors.joining(", "));
		if (!users.isEmpty()) {
			this.blocked.put(difference,
					object + ": " + users + " " + (users.contains(", ") ? "need" : "needs") + " it");
		}
	}

	/**
	 * What is wanted as it is was made without what is dropped.
	 */
	private boolean stays(SchemaObject user) {
		SchemaObject owner = Creation.owner(user, this.actual);
		if (this.removed.containsKey(user.name()) || (owner != null && this.removed.containsKey(owner.name()))) {
			return false;
		}
		SchemaObject after = this.wanted.find(user.name());
		return after == null || !after.creation().equals(user.creation()) && !this.changed.contains(user.name());
	}

	private boolean uses(SchemaObject user, DatabaseObject table, @Nullable String column) {
		SchemaObject owner = Creation.owner(user, this.actual);
		boolean ofTable = owner != null && owner.name().equals(table);
		if (column == null) {
			return !ofTable && user.requires().contains(table);
		}
		boolean blocks = switch (user.name().kind()) {
			case VIEW, MATERIALIZED_VIEW, RULE, POLICY, TRIGGER -> true;
			case FUNCTION, PROCEDURE -> Dependents.isParsed((CreateRoutine) user.creation());
			default -> false;
		};
		return blocks && (ofTable || user.requires().contains(table)) && Mentions.contains(user.creation(), column);
	}

	/**
	 * What belongs to a table that stays or is needed by it stays too.
	 */
	private void addWhatIsNeeded() {
		Deque<DatabaseObject> open = new ArrayDeque<>();
		this.blocked.keySet().forEach((difference) -> open.add(difference.object()));
		while (!open.isEmpty()) {
			DatabaseObject name = open.remove();
			SchemaObject object = this.actual.find(Creation.key(name, this.actual));
			for (Difference difference : List.copyOf(this.removed.values())) {
				SchemaObject other = this.actual.find(difference.object());
				SchemaObject owner = (other != null) ? Creation.owner(other, this.actual) : null;
				boolean needed = object != null && object.requires().contains(difference.object())
						|| owner != null && owner.name().equals(name);
				if (needed && this.blocked.putIfAbsent(difference,
						difference.object() + ": " + Objects.requireNonNull(object).name() + " needs it") == null) {
					open.add(difference.object());
				}
			}
		}
	}

}
