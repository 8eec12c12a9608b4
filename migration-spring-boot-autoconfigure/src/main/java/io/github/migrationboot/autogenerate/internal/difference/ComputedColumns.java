package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.DropColumn;
import io.github.migrationboot.operations.Operation;

/**
 * Columns that are computed from others whose types change, which PostgreSQL refuses
 * while there are such. They go before and come back after. Immutable.
 *
 * @param table the table
 * @param constraints its constraints
 * @param columns the columns
 */
record ComputedColumns(ComparedTable table, ConstraintComparison constraints, List<GeneratedColumn> columns) {

	/**
	 * Find them.
	 * @param table the table
	 * @param constraints its constraints
	 * @param changes what changes of other columns
	 * @return the columns
	 */
	static ComputedColumns of(ComparedTable table, ConstraintComparison constraints, List<Difference> changes) {
		Set<String> retyped = changes.stream()
			.flatMap((change) -> change.operations().stream())
			.filter(ComputedColumns::isOfType)
			.map((operation) -> ((AlterColumn) operation).column())
			.collect(Collectors.toSet());
		List<GeneratedColumn> columns = new ArrayList<>();
		for (ColumnDefinition column : table.actual().columns()) {
			ColumnDefinition wanted = table.wanted()
				.columns()
				.stream()
				.filter((other) -> other.name().equals(column.name()))
				.findFirst()
				.orElse(column);
			ColumnDefinition.Generated generated = column.generated();
			if (generated == null || wanted.generated() == null) {
				continue;
			}
			String expression = generated.expression();
			if (retyped.stream().anyMatch((name) -> ConstraintColumns.names(expression, name))) {
				columns.add(new GeneratedColumn(table, constraints, column, EqualTypes.keep(wanted, column.type())));
			}
		}
		return new ComputedColumns(table, constraints, columns);
	}

	boolean has(String column) {
		return this.columns.stream().anyMatch((computed) -> computed.actual().name().equals(column));
	}

	/**
	 * Drop the columns before the first change of a type and add them after the last one.
	 * @param changes what changes of other columns
	 * @return the same, and what differs of these columns
	 */
	List<Difference> around(List<Difference> changes) {
		if (this.columns.isEmpty()) {
			return changes;
		}
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < changes.size(); i++) {
			if (changes.get(i).operations().stream().anyMatch(ComputedColumns::isOfType)) {
				places.add(i);
			}
		}
		List<Difference> around = new ArrayList<>(changes);
		int first = places.get(0);
		around.set(first, with(drops(), changes.get(first), List.of()));
		int last = places.get(places.size() - 1);
		around.set(last, with(List.of(), around.get(last), unchanged()));
		for (GeneratedColumn column : this.columns) {
			if (differs(column)) {
				around.add(this.table.changedColumn(column.actual().name(), column.words(),
						this.table.add(column.wanted()), null));
			}
		}
		int end = around.size() - 1;
		List<Operation> restored = lost().stream()
			.flatMap((constraint) -> this.constraints.restore(constraint).stream())
			.toList();
		around.set(end, with(List.of(), around.get(end), restored));
		return around;
	}

	private static boolean differs(GeneratedColumn column) {
		return !column.actual().equals(column.wanted());
	}

	private static boolean isOfType(Operation operation) {
		return operation instanceof AlterColumn alter
				&& alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance);
	}

	private static Difference with(List<Operation> before, Difference difference, List<Operation> after) {
		List<Operation> operations = new ArrayList<>(before);
		operations.addAll(difference.operations());
		operations.addAll(after);
		return new Difference(difference.kind(), difference.object(), difference.detail(), operations,
				difference.note());
	}

	private List<Constraint> lost() {
		return this.constraints.kept()
			.stream()
			.filter((constraint) -> this.columns.stream()
				.anyMatch((column) -> ConstraintColumns.uses(constraint, column.actual().name())))
			.toList();
	}

	private List<Operation> drops() {
		List<Operation> operations = new ArrayList<>();
		lost().forEach((constraint) -> operations.add(this.constraints.drop(constraint)));
		for (GeneratedColumn column : this.columns) {
			operations.add(new DropColumn(this.table.name(), column.actual().name(), false, false,
					this.table.add(column.actual())));
		}
		return operations;
	}

	private List<Operation> unchanged() {
		return this.columns.stream()
			.filter((column) -> !differs(column))
			.flatMap((column) -> this.table.add(column.wanted()).stream())
			.toList();
	}

}
