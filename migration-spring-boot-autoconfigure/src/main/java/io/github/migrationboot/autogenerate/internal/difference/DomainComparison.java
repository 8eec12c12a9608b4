package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.migrationboot.operations.AlterDomain;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.CreateDomain;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DomainChange;
import io.github.migrationboot.operations.Operation;

/**
 * Compares what can be altered of a domain: all but its type and its collation.
 */
final class DomainComparison {

	private final DatabaseObject object;

	private final CreateDomain actual;

	private final CreateDomain wanted;

	private final List<Difference> differences = new ArrayList<>();

	private DomainComparison(DatabaseObject object, CreateDomain actual, CreateDomain wanted) {
		this.object = object;
		this.actual = actual;
		this.wanted = wanted;
	}

	static List<Difference> compare(DatabaseObject object, CreateDomain actual, CreateDomain wanted) {
		return new DomainComparison(object, actual, wanted).compare();
	}

	static boolean canBeAltered(CreateDomain actual, CreateDomain wanted) {
		return actual.type().equals(wanted.type()) && Objects.equals(actual.collation(), wanted.collation());
	}

	private List<Difference> compare() {
		String before = this.actual.defaultExpression();
		String after = this.wanted.defaultExpression();
		if (!Objects.equals(before, after)) {
			add(Difference.Kind.CHANGED,
					"default " + Objects.toString(before, "none") + " → " + Objects.toString(after, "none"),
					List.of(alter(new DomainChange.Default(after), alter(new DomainChange.Default(before)))));
		}
		if (this.actual.nullable() != this.wanted.nullable()) {
			add(Difference.Kind.CHANGED, this.wanted.nullable() ? "not null → nullable" : "nullable → not null",
					List.of(alter(new DomainChange.Nullability(this.wanted.nullable()))));
		}
		for (Constraint.Check check : this.actual.checks()) {
			if (this.wanted.checks().stream().noneMatch((other) -> Objects.equals(other.name(), check.name()))) {
				add(Difference.Kind.REMOVED, "check " + check.name(), List.of(drop(check)));
			}
		}
		this.wanted.checks().forEach(this::compareCheck);
		return this.differences;
	}

	private void compareCheck(Constraint.Check check) {
		for (Constraint.Check other : this.actual.checks()) {
			if (Objects.equals(other.name(), check.name())) {
				if (!other.equals(check)) {
					List<Operation> operations = new ArrayList<>(List.of(drop(other)));
					operations.addAll(added(check));
					add(Difference.Kind.CHANGED, "check %s %s → %s".formatted(check.name(), text(other), text(check)),
							operations);
				}
				return;
			}
		}
		add(Difference.Kind.ADDED, "check " + check.name() + " " + text(check), added(check));
	}

	private static String text(Constraint.Check check) {
		return "(" + check.expression() + ")" + ((check.state() != ConstraintState.VALID) ? " not valid" : "");
	}

	/**
	 * Validated by a statement of its own, which lets the tables be written to meanwhile.
	 */
	private List<Operation> added(Constraint.Check check) {
		Operation add = alter(new DomainChange.AddCheck(
				new Constraint.Check(check.name(), check.expression(), check.noInherit(), ConstraintState.NOT_VALID)));
		if (check.state() != ConstraintState.VALID || check.name() == null) {
			return List.of(add);
		}
		return List.of(add, alter(new DomainChange.Validate(check.name())));
	}

	private Operation drop(Constraint.Check check) {
		return alter(new DomainChange.DropCheck(Objects.requireNonNull(check.name()), false),
				alter(new DomainChange.AddCheck(check)));
	}

	private Operation alter(DomainChange change, Operation... restoring) {
		return new AlterDomain(this.actual.name(), change, List.of(restoring));
	}

	private void add(Difference.Kind kind, String detail, List<Operation> operations) {
		this.differences.add(new Difference(kind, this.object, detail, operations, null));
	}

}
