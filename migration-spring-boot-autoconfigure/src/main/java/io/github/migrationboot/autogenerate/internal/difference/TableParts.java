package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.difference.Step.Role;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropConstraint;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.ValidateConstraint;

/**
 * Takes defaults and checks away while a function that they call is dropped and created
 * again.
 */
final class TableParts {

	private final SchemaPicture actual;

	private final SchemaPicture wanted;

	private final Set<DatabaseObject> recreated;

	private final List<Step> steps = new ArrayList<>();

	TableParts(SchemaPicture actual, SchemaPicture wanted, Set<DatabaseObject> recreated) {
		this.actual = actual;
		this.wanted = wanted;
		this.recreated = recreated;
	}

	List<Step> steps() {
		for (SchemaObject table : this.actual.objects()) {
			for (DatabaseObject used : table.requires()) {
				if (table.creation() instanceof CreateTable create && this.recreated.contains(used)) {
					SchemaObject after = this.wanted.find(table.name());
					look(table, create,
							(after != null && after.creation() instanceof CreateTable other) ? other : create, used);
				}
			}
		}
		return this.steps;
	}

	private void look(SchemaObject table, CreateTable create, CreateTable then, DatabaseObject used) {
		create.columns().forEach((column) -> look(table.name(), column, then, used));
		for (Constraint constraint : create.constraints()) {
			if (constraint instanceof Constraint.Check check && then.constraints().contains(check)
					&& Mentions.contains(check.expression(), used.name().name())) {
				this.steps.addAll(aside(table, check, used));
			}
		}
	}

	private void look(DatabaseObject table, ColumnDefinition column, CreateTable then, DatabaseObject used) {
		String expression = column.defaultExpression();
		boolean stays = then.columns()
			.stream()
			.anyMatch((other) -> other.name().equals(column.name())
					&& Objects.equals(other.defaultExpression(), expression));
		if (expression != null && stays && Mentions.contains(expression, used.name().name())) {
			ColumnChange with = new ColumnChange.Default(expression);
			ColumnChange without = new ColumnChange.Default(null);
			this.steps
				.add(Step.of(Role.DETACH, Place.DETACH, table, List.of(alter(table.name(), column, without, with)))
					.freeing(Set.of(used)));
			this.steps.add(Step.of(Role.LINK, Place.LINK, table, List.of(alter(table.name(), column, with, without)))
				.needing(Set.of(used)));
		}
	}

	private static Operation alter(QualifiedName table, ColumnDefinition column, ColumnChange change,
			ColumnChange previous) {
		return new AlterColumn(table, column.name(), List.of(change), List.of(previous), List.of());
	}

	/**
	 * Put a constraint aside for a while.
	 * @param table its table
	 * @param constraint the constraint, a check or a foreign key
	 * @param used what is changed meanwhile
	 * @return the steps before and after
	 */
	static List<Step> aside(SchemaObject table, Constraint constraint, DatabaseObject used) {
		QualifiedName name = table.name().name();
		String constraintName = Objects.requireNonNull(constraint.name());
		List<Operation> comments = table.traits()
			.stream()
			.filter((trait) -> trait instanceof Comment comment
					&& comment.object().equals(new DatabaseObject(ObjectKind.CONSTRAINT, name, constraintName, null)))
			.toList();
		List<Operation> restoring = new ArrayList<>(List.of(new AddConstraint(name, constraint)));
		restoring.addAll(comments);
		List<Operation> adding = new ArrayList<>(
				List.of(new AddConstraint(name, SafeForms.in(constraint, ConstraintState.NOT_VALID))));
		if (SafeForms.in(constraint, ConstraintState.VALID).equals(constraint)) {
			adding.add(new ValidateConstraint(name, constraintName));
		}
		int undone = adding.size();
		adding.addAll(comments);
		Role role = (constraint instanceof Constraint.ForeignKey) ? Role.UNLINK : Role.DETACH;
		Place place = (role == Role.UNLINK) ? Place.UNLINK : Place.DETACH;
		return List.of(
				Step.of(role, place, table.name(),
						List.of(new DropConstraint(name, constraintName, false, false, restoring)))
					.freeing(Set.of(used)),
				Step.of(Role.LINK, Place.LINK, table.name(), adding).undoing(undone).needing(Set.of(used)));
	}

}
