package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.AlterConstraint;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.RenameObject;
import io.github.migrationboot.operations.Reversible;
import io.github.migrationboot.operations.ValidateConstraint;

/**
 * Compares the constraints of a table: by name, and those that are left over by what they
 * say. Not for several threads.
 */
final class ConstraintComparison {

	private final ComparedTable table;

	private final List<Constraint> removed;

	private final List<Constraint> added;

	private final List<Pair> pairs = new ArrayList<>();

	ConstraintComparison(ComparedTable table) {
		this.table = table;
		this.removed = new ArrayList<>(table.actual().constraints());
		this.added = new ArrayList<>(table.wanted().constraints());
		match((actual, wanted) -> Objects.equals(actual.name(), wanted.name()));
		match((actual, wanted) -> named(actual, wanted).equals(wanted));
		match(this::isSameKey);
		match(this::isSameCheck);
	}

	List<Difference> removed() {
		return this.removed.stream()
			.map((constraint) -> difference(Kind.REMOVED, constraint, List.of(drop(constraint))))
			.toList();
	}

	List<Difference> added() {
		return this.added.stream().map((constraint) -> difference(Kind.ADDED, constraint, add(constraint))).toList();
	}

	List<Difference> changed() {
		List<Difference> changed = new ArrayList<>();
		for (Pair pair : this.pairs) {
			Constraint wanted = isSameName(pair) ? named(pair.wanted(), pair.actual()) : pair.wanted();
			if (!wanted.equals(pair.actual())) {
				changed.add(change(pair.actual(), wanted));
			}
		}
		return changed;
	}

	/**
	 * Return the constraints as they are that are not dropped for good.
	 */
	List<Constraint> kept() {
		return this.pairs.stream().map(Pair::actual).toList();
	}

	Operation drop(Constraint constraint) {
		return SafeForms.drop(this.table.name(), constraint, this.table.traitsOf(String.valueOf(constraint.name())),
				this.table.isPartitioned());
	}

	List<Operation> add(Constraint constraint) {
		return SafeForms.add(this.table.name(), constraint, this.table.isPartitioned());
	}

	/**
	 * Add a constraint with all that was lost with it.
	 */
	List<Operation> restore(Constraint constraint) {
		List<Operation> operations = new ArrayList<>(add(constraint));
		operations.addAll(this.table.traitsOf(String.valueOf(constraint.name())));
		return operations;
	}

	private void match(BiPredicate<Constraint, Constraint> same) {
		for (Constraint wanted : List.copyOf(this.added)) {
			this.removed.stream().filter((actual) -> same.test(actual, wanted)).findFirst().ifPresent((actual) -> {
				this.pairs.add(new Pair(actual, wanted));
				this.removed.remove(actual);
				this.added.remove(wanted);
			});
		}
	}

	/**
	 * A table has one primary key, and two that say something else of the same columns
	 * are hardly both wanted if nobody chose the name.
	 */
	private boolean isSameKey(Constraint actual, Constraint wanted) {
		if (actual.getClass() != wanted.getClass()) {
			return false;
		}
		return wanted instanceof Constraint.PrimaryKey || !ConstraintColumns.of(wanted).isEmpty()
				&& ConstraintColumns.of(actual).equals(ConstraintColumns.of(wanted))
				&& MachineNames.areOf(this.table.wanted(), wanted);
	}

	/**
	 * A check that allows other values than before, such as those of an enum, of a table
	 * that had another name.
	 */
	private boolean isSameCheck(Constraint actual, Constraint wanted) {
		if (!(actual instanceof Constraint.Check before) || !(wanted instanceof Constraint.Check after)) {
			return false;
		}
		List<String> columns = columns(this.table.actual(), before);
		return !columns.isEmpty() && Set.copyOf(columns).equals(Set.copyOf(columns(this.table.wanted(), after)))
				&& MachineNames.areOf(this.table.wanted(), after) && MachineNames.isOfSomeTable(before, columns);
	}

	private static List<String> columns(CreateTable table, Constraint.Check check) {
		return table.columns()
			.stream()
			.map(ColumnDefinition::name)
			.filter((column) -> ConstraintColumns.uses(check, column))
			.toList();
	}

	private boolean isSameName(Pair pair) {
		return Objects.equals(pair.actual().name(), pair.wanted().name())
				|| MachineNames.areOf(this.table.wanted(), pair.wanted());
	}

	private Difference change(Constraint actual, Constraint wanted) {
		String name = String.valueOf(actual.name());
		String newName = String.valueOf(wanted.name());
		if (named(actual, wanted).equals(wanted)) {
			return new Difference(Kind.CHANGED, this.table.constraint(name), Words.change("name", name, newName),
					List.of(new RenameObject(this.table.constraint(name), newName)), null);
		}
		String detail = ConstraintWords.of(actual, wanted);
		return new Difference(Kind.CHANGED, this.table.constraint(name),
				name.equals(newName) ? detail : Words.change("name", name, newName) + ", " + detail,
				operations(actual, wanted), null);
	}

	private List<Operation> operations(Constraint actual, Constraint wanted) {
		String name = String.valueOf(actual.name());
		boolean sameInAnyState = SafeForms.in(actual, SafeForms.state(wanted)).equals(wanted);
		Operation validation = new ValidateConstraint(this.table.name(), name);
		List<Operation> operations = new ArrayList<>(List.of(drop(actual)));
		operations.addAll(add(wanted));
		if (name.equals(wanted.name())) {
			operations.addAll(this.table.traitsOf(name));
		}
		if (sameInAnyState && SafeForms.state(actual) == ConstraintState.NOT_VALID
				&& SafeForms.state(wanted) == ConstraintState.VALID) {
			return List.of(new Reversible(List.of(validation), invalidation(actual, wanted)));
		}
		if (actual instanceof Constraint.ForeignKey before && wanted instanceof Constraint.ForeignKey after) {
			Constraint deferred = new Constraint.ForeignKey(before.name(), before.columns(), before.table(),
					before.referencedColumns(), before.onDelete(), before.onUpdate(), before.onDeleteColumns(),
					before.period(), before.matchFull(), after.deferral(), before.state());
			if (deferred.equals(wanted)) {
				return List.of(new AlterConstraint(this.table.name(), name, after.deferral(), before.deferral()));
			}
		}
		return operations;
	}

	private List<Operation> invalidation(Constraint actual, Constraint wanted) {
		List<Operation> operations = new ArrayList<>(List.of(drop(wanted)));
		operations.addAll(restore(actual));
		return operations;
	}

	private Difference difference(Kind kind, Constraint constraint, List<Operation> operations) {
		return new Difference(kind, this.table.constraint(String.valueOf(constraint.name())), null, operations, null);
	}

	/**
	 * Give a constraint the name of another.
	 */
	private static Constraint named(Constraint constraint, Constraint other) {
		String name = other.name();
		if (constraint instanceof Constraint.PrimaryKey key) {
			return new Constraint.PrimaryKey(name, key.columns(), key.options());
		}
		if (constraint instanceof Constraint.Unique key) {
			return new Constraint.Unique(name, key.columns(), key.options());
		}
		if (constraint instanceof Constraint.Check check) {
			return new Constraint.Check(name, check.expression(), check.noInherit(), check.state());
		}
		if (constraint instanceof Constraint.Exclude exclude) {
			return new Constraint.Exclude(String.valueOf(name), exclude.method(), exclude.elements(), exclude.include(),
					exclude.where(), exclude.deferral());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return new Constraint.ForeignKey(name, key.columns(), key.table(), key.referencedColumns(), key.onDelete(),
					key.onUpdate(), key.onDeleteColumns(), key.period(), key.matchFull(), key.deferral(), key.state());
		}
		return constraint;
	}

	private record Pair(Constraint actual, Constraint wanted) {

	}

}
