package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.ColumnDefinition.Generated;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.DropColumn;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;

/**
 * A column that is computed from others on one side or on both. What is computed can be
 * dropped and computed again; what was written cannot. Immutable.
 *
 * @param table the table
 * @param constraints its constraints
 * @param actual the column as it is
 * @param wanted the column as it is to be
 */
record GeneratedColumn(ComparedTable table, ConstraintComparison constraints, ColumnDefinition actual,
		ColumnDefinition wanted) {

	/**
	 * The first server that can change an expression in place.
	 */
	private static final int SETS_EXPRESSIONS = 17;

	/**
	 * The first server that computes when a row is read.
	 */
	private static final int HAS_VIRTUAL = 18;

	/**
	 * Compare how they are computed.
	 * @return the difference, or {@code null} if there is none
	 */
	@Nullable Difference compare() {
		Generated before = this.actual.generated();
		Generated after = this.wanted.generated();
		if (before == null || after == null) {
			return (before != null) ? noLongerGenerated(before) : (after != null) ? nowGenerated(after) : null;
		}
		if (before.equals(after) && !isMadeAnew()) {
			return null;
		}
		return changed(words(), isMadeAnew() ? rebuild() : List.of(setExpression(before, after)), null);
	}

	/**
	 * Say what differs of a column that is computed on both sides.
	 */
	String words() {
		Generated before = this.actual.generated();
		Generated after = this.wanted.generated();
		Words words = new Words().add("type", this.actual.type(), this.wanted.type());
		if (before != null && after != null) {
			words.add("generated", words(before), words(after));
		}
		return words.isEmpty() ? "made anew" : words.toString();
	}

	/**
	 * Tell whether the column has to be made anew, so that nothing else of it is left to
	 * change.
	 */
	boolean isMadeAnew() {
		Generated before = this.actual.generated();
		Generated after = this.wanted.generated();
		if (before == null || after == null) {
			return after != null || before != null && !before.stored();
		}
		if (before.equals(after)) {
			// Nothing may say how to convert what is computed.
			return using(this.actual, this.wanted) != null || using(this.wanted, this.actual) != null;
		}
		return !this.actual.type().equals(this.wanted.type()) || !changesInPlace(before, after);
	}

	private @Nullable Difference noLongerGenerated(Generated before) {
		String detail = Words.change("generated", words(before), null);
		if (!before.stored()) {
			return changed(detail, List.of(),
					"The values of " + column() + " are computed and not stored: add a column, "
							+ "fill it, drop this one and rename the new one.");
		}
		Operation drop = new AlterColumn(name(), this.actual.name(), List.of(new ColumnChange.DropExpression(false)),
				List.of(), SafeForms.parts(rebuild(this.wanted, this.actual)));
		return changed(detail, List.of(drop), null);
	}

	private Difference nowGenerated(Generated after) {
		return changed(Words.change("generated", null, words(after)), List.of(), "The values of " + column()
				+ " were written by somebody, so that nothing here drops them: if they may go, drop the column and add it again.");
	}

	private boolean changesInPlace(Generated before, Generated after) {
		if (before.stored() != after.stored()) {
			return false;
		}
		// With a check on the table PostgreSQL 18 refuses it for one that is not stored.
		boolean checked = this.table.actual().constraints().stream().anyMatch(Constraint.Check.class::isInstance);
		return before.stored() ? this.table.serverVersion() >= SETS_EXPRESSIONS
				: this.table.serverVersion() >= HAS_VIRTUAL && !checked;
	}

	private Operation setExpression(Generated before, Generated after) {
		return new AlterColumn(name(), this.actual.name(), List.of(new ColumnChange.Expression(after.expression())),
				List.of(new ColumnChange.Expression(before.expression())), List.of());
	}

	private List<Operation> rebuild() {
		return rebuild(this.actual, this.wanted);
	}

	/**
	 * Drop the column and add it again, with the constraints that go with it.
	 */
	private List<Operation> rebuild(ColumnDefinition from, ColumnDefinition to) {
		List<Operation> operations = new ArrayList<>();
		List<Constraint> lost = this.constraints.kept()
			.stream()
			.filter((constraint) -> ConstraintColumns.uses(constraint, from.name()))
			.toList();
		lost.forEach((constraint) -> operations.add(this.constraints.drop(constraint)));
		operations.add(new DropColumn(name(), from.name(), false, false, this.table.add(from)));
		operations.addAll(this.table.add(to));
		lost.forEach((constraint) -> operations.addAll(this.constraints.restore(constraint)));
		return operations;
	}

	private Difference changed(String detail, List<Operation> operations, @Nullable String note) {
		return this.table.changedColumn(this.actual.name(), detail, operations, note);
	}

	private QualifiedName name() {
		return this.table.name();
	}

	private String column() {
		return name() + "." + this.actual.name();
	}

	private static @Nullable String using(ColumnDefinition from, ColumnDefinition to) {
		return TypeConversion.using(from.name(), from.type(), to.type());
	}

	private static String words(Generated generated) {
		return "(" + generated.expression() + ")" + (generated.stored() ? " stored" : " virtual");
	}

}
