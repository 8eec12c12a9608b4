package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ChangePrivileges;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Reversible;
import io.github.migrationboot.operations.SetStatisticsTarget;
import io.github.migrationboot.operations.SetTableParameter;
import io.github.migrationboot.operations.SetTableProperty;
import io.github.migrationboot.operations.SwitchTable;
import io.github.migrationboot.operations.SwitchTrigger;

/**
 * Compares what an object has beside its definition, such as comments.
 */
final class TraitComparison {

	private TraitComparison() {
	}

	static List<Difference> compare(SchemaObject actual, SchemaObject wanted) {
		Map<List<Object>, Operation> before = traits(actual);
		Map<List<Object>, Operation> after = traits(wanted);
		before.values().removeIf(ChangePrivileges.class::isInstance);
		after.values().removeIf(ChangePrivileges.class::isInstance);
		List<Difference> differences = new ArrayList<>();
		after.forEach((subject, trait) -> {
			Operation previous = before.get(subject);
			if (previous == null) {
				differences.add(difference(wanted, trait, TraitWords.added(trait), added(trait)));
			}
			else if (!previous.equals(trait)) {
				differences
					.add(difference(wanted, trait, TraitWords.changed(previous, trait), changed(previous, trait)));
			}
		});
		before.forEach((subject, trait) -> {
			if (!after.containsKey(subject)) {
				differences.add(difference(actual, trait, TraitWords.removed(trait), removed(trait)));
			}
		});
		differences.addAll(PrivilegeComparison.compare(actual, wanted));
		return differences;
	}

	/**
	 * Return the traits of one side of which the other one says something too.
	 * @param object the one side
	 * @param other the other side
	 * @return the traits of the one side
	 */
	static List<Operation> onBoth(SchemaObject object, SchemaObject other) {
		Map<List<Object>, Operation> traits = traits(object);
		traits.keySet().retainAll(traits(other).keySet());
		return List.copyOf(traits.values());
	}

	private static Map<List<Object>, Operation> traits(SchemaObject object) {
		Map<List<Object>, Operation> traits = new LinkedHashMap<>();
		object.traits().forEach((trait) -> traits.put(subject(trait), trait));
		return traits;
	}

	/**
	 * What the trait is about: two traits with the same subject cannot be there at once.
	 */
	private static List<Object> subject(Operation trait) {
		if (trait instanceof Comment comment) {
			return List.of(comment.object());
		}
		if (trait instanceof SwitchTable change) {
			return List.of(change.to());
		}
		if (trait instanceof ChangePrivileges change) {
			return List.of(change.target(), change.roles(), change.grant(), change.grantOption());
		}
		if (trait instanceof SetTableProperty change) {
			// What a replica is told of a row is one property with several forms.
			return List.of(change.property().getClass().getSimpleName().startsWith("Replica") ? "replica identity"
					: change.property().getClass());
		}
		if (trait instanceof AlterColumn alter) {
			ColumnChange change = alter.changes().get(0);
			return List.of(alter.column(), change.getClass(),
					(change instanceof ColumnChange.Option option) ? option.name() : "");
		}
		if (trait instanceof AddConstraint add) {
			return List.of(trait.getClass(), String.valueOf(add.constraint().name()));
		}
		if (trait instanceof SetTableParameter set) {
			return List.of(trait.getClass(), set.parameter());
		}
		return List.of(trait.getClass());
	}

	/**
	 * The table is there and has rows, other than when it is created.
	 */
	private static List<Operation> added(Operation trait) {
		if (trait instanceof AddConstraint add) {
			return SafeForms.add(add.table(), add.constraint(), false);
		}
		if (trait instanceof AlterColumn alter && alter.changes().get(0).equals(new ColumnChange.Nullability(false))) {
			return SafeForms.setNotNull(alter.table(), alter.column());
		}
		return List.of(trait);
	}

	private static List<Operation> changed(Operation previous, Operation trait) {
		if (trait instanceof AddConstraint after && previous instanceof AddConstraint before) {
			List<Operation> operations = new ArrayList<>(
					List.of(SafeForms.drop(before.table(), before.constraint(), List.of(), false)));
			operations.addAll(added(after));
			return operations;
		}
		return List.of(change(previous, trait));
	}

	private static List<Operation> removed(Operation trait) {
		return (trait instanceof AddConstraint add)
				? List.of(SafeForms.drop(add.table(), add.constraint(), List.of(), false)) : trait.reverse();
	}

	private static Operation change(Operation previous, Operation trait) {
		if (trait instanceof Comment after && previous instanceof Comment before) {
			return new Comment(after.object(), after.text(), true, before.text());
		}
		if (trait instanceof SetTableProperty after && previous instanceof SetTableProperty before) {
			return new SetTableProperty(after.table(), after.property(), before.property());
		}
		if (trait instanceof AlterColumn after && previous instanceof AlterColumn before) {
			return new AlterColumn(after.table(), after.column(), after.changes(), before.changes(), List.of());
		}
		if (trait instanceof SwitchTrigger after && previous instanceof SwitchTrigger before) {
			return new SwitchTrigger(after.table(), after.trigger(), after.state(), before.state());
		}
		if (trait instanceof SetStatisticsTarget after && previous instanceof SetStatisticsTarget before) {
			return new SetStatisticsTarget(after.name(), after.target(), before.target());
		}
		if (trait instanceof SetTableParameter after && previous instanceof SetTableParameter before) {
			return new SetTableParameter(after.table(), after.parameter(), after.value(), true, before.value());
		}
		return new Reversible(List.of(trait), List.of(previous));
	}

	private static Difference difference(SchemaObject object, Operation trait, String detail,
			List<Operation> operations) {
		DatabaseObject subject = object.name();
		if (trait instanceof Comment comment) {
			subject = comment.object();
		}
		if (trait instanceof AlterColumn alter) {
			subject = new DatabaseObject(ObjectKind.COLUMN, alter.table(), Objects.requireNonNull(alter.column()),
					null);
		}
		return new Difference(Difference.Kind.CHANGED, subject, detail, operations, null);
	}

}
