package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.internal.sql.Literals;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.ColumnDefinition.Identity;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropObject;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.Reversible;
import io.github.migrationboot.operations.SequenceOptions;

/**
 * Where a column's values come from if none is given: a default or none at all, a
 * sequence that is the column's own, or an identity. Immutable.
 *
 * @param table the table
 * @param column the column
 */
record ValueSource(QualifiedName table, ColumnDefinition column) {

	/**
	 * The types of columns with a sequence of their own, and what they are otherwise.
	 */
	private static final Map<String, String> SERIAL = Map.of("smallserial", "smallint", "serial", "integer",
			"bigserial", "bigint");

	/**
	 * Return the type without the sequence.
	 */
	DataType type() {
		return isSerial() ? new DataType(null, SERIAL.getOrDefault(this.column.type().name(), "integer"), null, true, 0)
				: this.column.type();
	}

	boolean isSerial() {
		return this.column.type().builtIn() && this.column.type().dimensions() == 0
				&& SERIAL.containsKey(this.column.type().name());
	}

	boolean isLike(ValueSource other) {
		return isSerial() == other.isSerial() && (identity() == null) == (other.identity() == null);
	}

	boolean isDefault() {
		return !isSerial() && identity() == null;
	}

	List<Operation> replacedBy(ValueSource other) {
		List<Operation> operations = new ArrayList<>(remove());
		operations.addAll(other.add());
		return operations;
	}

	/**
	 * Take it from the column.
	 */
	List<Operation> remove() {
		Identity identity = identity();
		if (identity != null) {
			return List.of(alter(new ColumnChange.DropIdentity(false),
					List.of(alter(new ColumnChange.AddIdentity(identity), List.of()), continued())));
		}
		if (isSerial()) {
			Operation drop = new DropObject(sequenceObject(), false, false, List.of(createSequence(), continued()));
			return List.of(setDefault(nextValue(), null), drop);
		}
		String expression = this.column.defaultExpression();
		return (expression != null) ? List.of(setDefault(expression, null)) : List.of();
	}

	/**
	 * Give it to the column, which has neither default nor identity.
	 */
	List<Operation> add() {
		Identity identity = identity();
		if (identity != null) {
			return List.of(alter(new ColumnChange.AddIdentity(identity), List.of()), advance());
		}
		if (isSerial()) {
			return List.of(createSequence(), setDefault(null, nextValue()), advance());
		}
		String expression = this.column.defaultExpression();
		return (expression != null) ? List.of(setDefault(null, expression)) : List.of();
	}

	QualifiedName sequence() {
		return new QualifiedName(this.table.schema(), MachineNames.make(this.table.name(), this.column.name(), "seq"));
	}

	private @Nullable Identity identity() {
		return this.column.identity();
	}

	private CreateSequence createSequence() {
		boolean big = type().name().equals("bigint");
		return new CreateSequence(sequence(),
				new SequenceOptions(big ? null : type(), null, null, null, null, null, null),
				new DatabaseObject(ObjectKind.COLUMN, this.table, this.column.name(), null), false);
	}

	private DatabaseObject sequenceObject() {
		return new DatabaseObject(ObjectKind.SEQUENCE, sequence(), null, null);
	}

	private String nextValue() {
		return "nextval(" + Literals.quote(Identifiers.quote(sequence())) + "::regclass)";
	}

	/**
	 * There is nothing to undo: what is advanced goes.
	 */
	private Operation advance() {
		return new Reversible(List.of(continued()), List.of());
	}

	/**
	 * Number on from the rows that there are.
	 */
	private ExecuteSql continued() {
		Identity identity = identity();
		SequenceBounds bounds = SequenceBounds.of((identity != null) ? identity.sequence() : createSequence().options(),
				type());
		String column = Identifiers.quote(this.column.name());
		String sequence = (identity != null) ? "pg_get_serial_sequence(" + Literals.quote(Identifiers.quote(this.table))
				+ ", " + Literals.quote(this.column.name()) + ")" : Literals.quote(Identifiers.quote(sequence()));
		String next = (bounds.increment() > 0) ? "greatest(max(" + column + ") + 1, " + bounds.start() + ")"
				: "least(min(" + column + ") - 1, " + bounds.start() + ")";
		return new ExecuteSql(
				"SELECT setval(" + sequence + ", " + next + ", false) FROM " + Identifiers.quote(this.table), 0, null);
	}

	private Operation setDefault(@Nullable String from, @Nullable String to) {
		return new AlterColumn(this.table, this.column.name(), List.of(new ColumnChange.Default(to)),
				List.of(new ColumnChange.Default(from)), List.of());
	}

	private Operation alter(ColumnChange change, List<Operation> restoring) {
		return new AlterColumn(this.table, this.column.name(), List.of(change), List.of(), new ArrayList<>(restoring));
	}

}
