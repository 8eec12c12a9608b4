package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.Deferral;
import io.github.migrationboot.operations.DropConstraint;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.IndexOptions;
import io.github.migrationboot.operations.KeyOptions;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.Reversible;
import io.github.migrationboot.operations.ValidateConstraint;

/**
 * The ways to change a table that has rows and is in use: what reads all rows or builds
 * an index does it while others read and write. A {@link Reversible} among the operations
 * stands for its parts; its way back is shorter than theirs.
 */
final class SafeForms {

	private SafeForms() {
	}

	/**
	 * Add a constraint.
	 * @param table the table
	 * @param constraint the constraint, with its name
	 * @param partitioned whether the table is partitioned, which PostgreSQL can do less
	 * for
	 * @return the operations
	 */
	static List<Operation> add(QualifiedName table, Constraint constraint, boolean partitioned) {
		String name = String.valueOf(constraint.name());
		AddConstraint later = new AddConstraint(table, in(constraint, ConstraintState.NOT_VALID));
		AddConstraint whole = new AddConstraint(table, constraint);
		boolean checksRows = constraint instanceof Constraint.Check || constraint instanceof Constraint.ForeignKey;
		if (checksRows && state(constraint) == ConstraintState.VALID
				&& !(partitioned && constraint instanceof Constraint.ForeignKey)) {
			return List.of(later, new ValidateConstraint(table, name));
		}
		if (constraint instanceof Constraint.PrimaryKey key && !partitioned && !key.options().withoutOverlaps()) {
			return usingIndex(table, name, true, key.columns(), key.options());
		}
		if (constraint instanceof Constraint.Unique key && !partitioned && !key.options().withoutOverlaps()) {
			return usingIndex(table, name, false, key.columns(), key.options());
		}
		return List.of(whole);
	}

	/**
	 * Drop a constraint.
	 * @param table the table
	 * @param constraint the constraint as it is
	 * @param traits what it has that is lost with it
	 * @param partitioned whether the table is partitioned
	 * @return the operation
	 */
	static Operation drop(QualifiedName table, Constraint constraint, List<Operation> traits, boolean partitioned) {
		List<Operation> restoring = new ArrayList<>(parts(add(table, constraint, partitioned)));
		restoring.addAll(traits);
		return new DropConstraint(table, String.valueOf(constraint.name()), false, false, restoring);
	}

	/**
	 * Let a column refuse nulls. PostgreSQL does not read the rows if a valid check says
	 * that there are none.
	 */
	static List<Operation> setNotNull(QualifiedName table, String column) {
		String name = MachineNames.make(table.name(), column, "filled_check");
		Constraint check = new Constraint.Check(name, Identifiers.quote(column) + " IS NOT NULL", false,
				ConstraintState.NOT_VALID);
		List<Operation> operations = List.of(new AddConstraint(table, check), new ValidateConstraint(table, name),
				nullability(table, column, false), new DropConstraint(table, name, false, false, List.of()));
		return List.of(new Reversible(operations, List.of(nullability(table, column, true))));
	}

	static Operation nullability(QualifiedName table, String column, boolean nullable) {
		return new AlterColumn(table, column, List.of(new ColumnChange.Nullability(nullable)), List.of(), List.of());
	}

	/**
	 * Take the operations that are together apart. Both directions of a revision are
	 * written out, so that nobody needs to be told how to undo a part.
	 */
	static List<Operation> parts(List<Operation> operations) {
		return operations.stream()
			.flatMap((operation) -> (operation instanceof Reversible together) ? parts(together.operations()).stream()
					: Stream.of(operation))
			.toList();
	}

	static Constraint in(Constraint constraint, ConstraintState state) {
		if (constraint instanceof Constraint.Check check) {
			return new Constraint.Check(check.name(), check.expression(), check.noInherit(), state);
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return new Constraint.ForeignKey(key.name(), key.columns(), key.table(), key.referencedColumns(),
					key.onDelete(), key.onUpdate(), key.onDeleteColumns(), key.period(), key.matchFull(),
					key.deferral(), state);
		}
		return constraint;
	}

	static ConstraintState state(Constraint constraint) {
		if (constraint instanceof Constraint.Check check) {
			return check.state();
		}
		return (constraint instanceof Constraint.ForeignKey key) ? key.state() : ConstraintState.VALID;
	}

	private static List<Operation> usingIndex(QualifiedName table, String name, boolean primaryKey,
			List<String> columns, KeyOptions options) {
		List<IndexElement> elements = columns.stream()
			.map((column) -> new IndexElement(column, false, null, null, false, null))
			.toList();
		IndexOptions index = new IndexOptions(null, true, options.nullsNotDistinct(), options.include(), Map.of(), null,
				null);
		Deferral deferral = options.deferral();
		return List.of(new Reversible(
				List.of(new CreateIndex(name, table, elements, index, false, true, false),
						new AddConstraint(table, new Constraint.UsingIndex(name, primaryKey, name, deferral))),
				List.of(new DropConstraint(table, name, false, false, List.of()))));
	}

}
