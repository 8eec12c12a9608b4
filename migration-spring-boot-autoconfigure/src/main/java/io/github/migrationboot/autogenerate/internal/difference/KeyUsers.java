package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropConstraint;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.Operation;

/**
 * Takes foreign keys away while the key that they refer to is built anew, or while the
 * columns of both sides change their type: no type of the one side would be right for the
 * other one meanwhile.
 */
final class KeyUsers {

	private final SchemaPicture actual;

	private final SchemaPicture wanted;

	/**
	 * Tables with the columns of keys that are built anew.
	 */
	private final Set<List<Object>> rebuilt = new HashSet<>();

	/**
	 * Tables with columns that change their type.
	 */
	private final Set<List<Object>> altered = new HashSet<>();

	KeyUsers(SchemaPicture actual, SchemaPicture wanted) {
		this.actual = actual;
		this.wanted = wanted;
	}

	List<Step> steps(Collection<Difference> differences, Set<DatabaseObject> recreated, Set<DatabaseObject> dropped) {
		differences.forEach(this::look);
		recreated.forEach(this::look);
		List<Step> steps = new ArrayList<>();
		if (this.rebuilt.isEmpty() && this.altered.isEmpty()) {
			return steps;
		}
		for (SchemaObject table : this.actual.objects()) {
			SchemaObject after = this.wanted.find(table.name());
			List<Constraint.ForeignKey> keys = dropped.contains(table.name()) ? List.of()
					: ForeignKeys.of(table.creation());
			for (Constraint.ForeignKey key : keys) {
				boolean stays = after == null || ForeignKeys.of(after.creation()).contains(key);
				if (stays && isInTheWay(table.name(), key)) {
					steps.addAll(TableParts.aside(table, key, Creation.table(key.table())));
				}
			}
		}
		return steps;
	}

	private void look(Difference difference) {
		for (Operation operation : difference.operations()) {
			if (operation instanceof DropConstraint drop) {
				look(drop);
			}
			if (operation instanceof AlterColumn alter
					&& alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance)) {
				this.altered.add(List.of(Creation.table(alter.table()), alter.column()));
			}
		}
	}

	private void look(DropConstraint drop) {
		SchemaObject table = this.actual.find(Creation.table(drop.table()));
		if (table != null && table.creation() instanceof CreateTable create) {
			create.constraints()
				.stream()
				.filter((constraint) -> drop.name().equals(constraint.name()))
				.forEach((constraint) -> this.rebuilt.add(key(table.name(), columns(constraint))));
		}
	}

	private void look(DatabaseObject recreated) {
		SchemaObject object = this.actual.find(recreated);
		if (object != null && object.creation() instanceof CreateIndex index && index.options().unique()) {
			this.rebuilt
				.add(key(Creation.table(index.table()), index.elements().stream().map(IndexElement::text).toList()));
		}
	}

	private static Collection<String> columns(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return key.columns();
		}
		return (constraint instanceof Constraint.Unique unique) ? unique.columns() : List.of();
	}

	private static List<Object> key(DatabaseObject table, Collection<String> columns) {
		return List.of(table, new LinkedHashSet<>(columns));
	}

	private boolean isInTheWay(DatabaseObject table, Constraint.ForeignKey key) {
		DatabaseObject target = Creation.table(key.table());
		if (this.rebuilt.contains(key(target, key.referencedColumns()))) {
			return true;
		}
		for (int i = 0; i < key.columns().size(); i++) {
			if (this.altered.contains(List.of(table, key.columns().get(i)))
					&& this.altered.contains(List.of(target, key.referencedColumns().get(i)))) {
				return true;
			}
		}
		return false;
	}

}
