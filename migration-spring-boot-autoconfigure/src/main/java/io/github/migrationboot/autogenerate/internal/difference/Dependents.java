package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.AddColumn;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.CreateRoutine;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropColumn;
import io.github.migrationboot.operations.DropIndex;
import io.github.migrationboot.operations.DropObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.RemoveEnumValue;

/**
 * Finds what has to be dropped and created again, because it cannot be altered itself or
 * is in the way of a change of something else.
 */
final class Dependents {

	private final SchemaPicture actual;

	private final Map<DatabaseObject, List<SchemaObject>> users = new HashMap<>();

	private final Set<DatabaseObject> found = new LinkedHashSet<>();

	private final Deque<DatabaseObject> open = new ArrayDeque<>();

	/**
	 * Columns that are added, possibly again.
	 */
	private final Set<List<Object>> addedColumns = new HashSet<>();

	private Dependents(SchemaPicture actual) {
		this.actual = actual;
		for (SchemaObject object : actual.objects()) {
			Set<DatabaseObject> used = new HashSet<>(object.requires());
			SchemaObject owner = Creation.owner(object, actual);
			if (owner != null) {
				used.add(owner.name());
			}
			used.forEach((name) -> this.users.computeIfAbsent(name, (key) -> new ArrayList<>()).add(object));
		}
	}

	/**
	 * Find them.
	 * @param differences what is to be changed
	 * @param actual what is there
	 * @return the objects to drop and to create again
	 */
	static Set<DatabaseObject> of(Collection<Difference> differences, SchemaPicture actual) {
		Dependents dependents = new Dependents(actual);
		for (Difference difference : differences) {
			for (Operation operation : difference.operations()) {
				if (operation instanceof AddColumn add) {
					dependents.addedColumns.add(List.of(add.table(), add.column().name()));
				}
			}
		}
		differences.forEach(dependents::look);
		return dependents.withTheirs();
	}

	/**
	 * Find what would be in the way if an enum were to lose a value.
	 * @param type the enum
	 * @param actual what is there
	 * @return the objects to drop before and to create after
	 */
	static Set<DatabaseObject> ofValues(QualifiedName type, SchemaPicture actual) {
		Dependents dependents = new Dependents(actual);
		dependents.addUsers(type);
		return dependents.withTheirs();
	}

	static boolean isRecreation(Difference difference) {
		if (difference.kind() != Difference.Kind.CHANGED || difference.operations().size() < 2) {
			return false;
		}
		Operation first = difference.operations().get(0);
		return (first instanceof DropObject drop && drop.object().equals(difference.object()))
				|| (first instanceof DropIndex && difference.object().kind() == ObjectKind.INDEX);
	}

	private void look(Difference difference) {
		if (isRecreation(difference)) {
			add(difference.object());
			return;
		}
		for (Operation operation : difference.operations()) {
			if (operation instanceof AlterColumn alter
					&& alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance)) {
				addUsers(Creation.table(alter.table()), alter.column(), false);
			}
			if (operation instanceof DropColumn drop
					&& this.addedColumns.contains(List.of(drop.table(), drop.column()))) {
				addUsers(Creation.table(drop.table()), drop.column(), true);
			}
			if (operation instanceof RemoveEnumValue remove) {
				addUsers(remove.name());
			}
		}
	}

	private Set<DatabaseObject> withTheirs() {
		while (!this.open.isEmpty()) {
			for (SchemaObject user : this.users.getOrDefault(this.open.remove(), List.of())) {
				// A table is not dropped for anything; see TableParts.
				if (user.name().kind() != ObjectKind.TABLE) {
					add(user.name());
				}
			}
		}
		return this.found;
	}

	private void add(DatabaseObject object) {
		if (this.found.add(object)) {
			this.open.add(object);
		}
	}

	/**
	 * Indexes follow a column that is altered, but go with one that is dropped.
	 */
	private void addUsers(DatabaseObject table, String column, boolean rebuilt) {
		for (SchemaObject user : this.users.getOrDefault(table, List.of())) {
			boolean blocks = switch (user.name().kind()) {
				case VIEW, MATERIALIZED_VIEW, RULE, POLICY, TRIGGER -> true;
				case INDEX, STATISTICS -> rebuilt;
				case FUNCTION, PROCEDURE -> isParsed((CreateRoutine) user.creation());
				default -> false;
			};
			if (blocks && Mentions.contains(user.creation(), column)) {
				add(user.name());
			}
		}
	}

	/**
	 * A body in quotes is text, of which PostgreSQL does not know what it uses.
	 */
	static boolean isParsed(CreateRoutine routine) {
		return routine.definition().contains("\nBEGIN ATOMIC") || routine.definition().contains("\nRETURN ");
	}

	/**
	 * A view on a column of the type shows the type without naming it.
	 */
	private void addUsers(QualifiedName type) {
		DatabaseObject name = new DatabaseObject(ObjectKind.TYPE, type, null, null);
		for (SchemaObject user : this.users.getOrDefault(name, List.of())) {
			if (user.creation() instanceof CreateTable table) {
				table.columns()
					.stream()
					.filter((column) -> column.type().name().equals(type.name()))
					.forEach((column) -> addUsers(user.name(), column.name(), false));
			}
			else if (user.name().kind() != ObjectKind.INDEX && user.name().kind() != ObjectKind.DOMAIN) {
				add(user.name());
			}
		}
	}

}
