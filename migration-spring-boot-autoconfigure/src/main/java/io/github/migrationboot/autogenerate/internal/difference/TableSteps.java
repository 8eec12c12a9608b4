package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.difference.Step.Role;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ChangePrivileges;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropColumn;
import io.github.migrationboot.operations.DropConstraint;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.SetTableProperty;
import io.github.migrationboot.operations.SwitchTable;

/**
 * Divides the differences of a table that is on both sides into steps: constraints go
 * before columns change and come after.
 */
final class TableSteps {

	private final SchemaObject actual;

	private final SchemaObject wanted;

	TableSteps(SchemaObject actual, SchemaObject wanted) {
		this.actual = actual;
		this.wanted = wanted;
	}

	List<Step> of(Difference difference) {
		List<Operation> operations = difference.operations();
		int leading = 0;
		while (leading < operations.size() && operations.get(leading) instanceof DropConstraint) {
			leading++;
		}
		List<Step> steps = new ArrayList<>();
		if (leading > 0) {
			steps.add(detach(operations.subList(0, leading))
				.noting((leading == operations.size()) ? difference.note() : null));
		}
		if (leading < operations.size() || operations.isEmpty()) {
			steps.add(change(difference, operations.subList(leading, operations.size())).noting(difference.note()));
		}
		return steps;
	}

	private Step detach(List<Operation> drops) {
		Set<DatabaseObject> targets = new HashSet<>();
		for (Constraint.ForeignKey key : ForeignKeys.of(this.actual.creation())) {
			if (drops.stream().anyMatch((drop) -> ((DropConstraint) drop).name().equals(key.name()))) {
				targets.add(Creation.table(key.table()));
			}
		}
		return targets.isEmpty()
				? Step.of(Role.DETACH, Place.DETACH, this.actual.name(), drops).freeing(this.actual.requires())
				: Step.of(Role.UNLINK, Place.UNLINK, this.actual.name(), drops).freeing(targets);
	}

	private Step change(Difference difference, List<Operation> operations) {
		DatabaseObject table = this.actual.name();
		if (difference.kind() == Difference.Kind.REMOVED
				&& operations.stream().anyMatch(DropColumn.class::isInstance)) {
			return Step.of(Role.REDUCE, Place.REMOVED_COLUMN, table, operations).freeing(this.actual.requires());
		}
		Set<DatabaseObject> targets = targets(operations);
		if (!targets.isEmpty()) {
			return Step.of(Role.LINK, Place.LINK, table, operations).needing(targets);
		}
		if (!operations.isEmpty() && operations.stream().allMatch(TableSteps::isTrait)) {
			Set<DatabaseObject> indexes = new HashSet<>();
			for (Operation operation : operations) {
				DatabaseObject index = IndexTraits.index(operation);
				if (index != null) {
					indexes.add(index);
				}
			}
			return Step.of(Role.LINK, Place.TRAIT, table, operations).needing(indexes);
		}
		Place place = (difference.object().kind() == ObjectKind.CONSTRAINT) ? Place.CONSTRAINT : Place.COLUMN;
		return Step.of(Role.ALTER, place, table, operations)
			.needing(Mentions.of(operations, this.wanted.requires()))
			.freeing(this.actual.requires());
	}

	private Set<DatabaseObject> targets(List<Operation> operations) {
		Set<DatabaseObject> targets = new HashSet<>();
		for (Operation operation : operations) {
			if (operation instanceof AddConstraint add && add.constraint() instanceof Constraint.ForeignKey key) {
				targets.add(Creation.table(key.table()));
			}
		}
		return targets;
	}

	private static boolean isTrait(Operation operation) {
		return operation instanceof Comment || operation instanceof SwitchTable || operation instanceof SetTableProperty
				|| operation instanceof ChangePrivileges
				|| (operation instanceof AlterColumn alter && alter.changes()
					.stream()
					.allMatch((change) -> change instanceof ColumnChange.Statistics
							|| change instanceof ColumnChange.Option));
	}

}
