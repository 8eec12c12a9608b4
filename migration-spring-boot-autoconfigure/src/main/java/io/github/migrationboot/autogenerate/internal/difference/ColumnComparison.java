package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.ColumnDefinition.Identity;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.DropColumn;
import io.github.migrationboot.operations.SequenceOptions;

/**
 * Compares the columns of a table. Their order is no difference.
 */
final class ColumnComparison {

	private final ComparedTable table;

	private final ConstraintComparison constraints;

	private final Map<String, ColumnDefinition> actual;

	private final Map<String, ColumnDefinition> wanted;

	/**
	 * What changes of the columns that are not computed from others, or are no longer.
	 */
	private final List<Difference> independent;

	private final ComputedColumns computed;

	ColumnComparison(ComparedTable table, ConstraintComparison constraints) {
		this.table = table;
		this.constraints = constraints;
		this.actual = byName(table.actual().columns());
		this.wanted = byName(table.wanted().columns());
		this.independent = new ArrayList<>(changed((before, after) -> isComputed(before) && !isComputed(after)));
		this.independent.addAll(changed((before, after) -> !isComputed(before)));
		this.computed = ComputedColumns.of(table, constraints, this.independent);
	}

	/**
	 * Return the columns that are not there yet.
	 * @param generated whether to return those that are computed from others, which have
	 * to be there and as they are to be
	 */
	List<Difference> added(boolean generated) {
		return this.table.wanted()
			.columns()
			.stream()
			.filter((column) -> !this.actual.containsKey(column.name()))
			.filter((column) -> isComputed(column) == generated)
			.flatMap((column) -> new AddedColumn(this.table, column).differences().stream())
			.toList();
	}

	/**
	 * Return the columns that are not wanted, first those that are computed from others.
	 */
	List<Difference> removed() {
		return this.table.actual()
			.columns()
			.stream()
			.filter((column) -> !this.wanted.containsKey(column.name()))
			.sorted(Comparator.comparing((column) -> !isComputed(column)))
			.map(this::remove)
			.toList();
	}

	/**
	 * Return what differs of columns on both sides, but not that they take nulls now.
	 */
	List<Difference> changed() {
		List<Difference> differences = new ArrayList<>(this.computed.around(this.independent));
		differences.addAll(changed(
				(before, after) -> isComputed(before) && isComputed(after) && !this.computed.has(before.name())));
		return differences;
	}

	/**
	 * Return the columns that take nulls now, for which neither a primary key nor an
	 * identity may be left.
	 */
	List<Difference> relaxed() {
		List<Difference> differences = new ArrayList<>();
		for (ColumnDefinition column : this.table.actual().columns()) {
			ColumnDefinition other = this.wanted.get(column.name());
			if (other != null && other.nullable() && !column.nullable() && !this.computed.has(column.name())
					&& !generated(column, other).isMadeAnew()) {
				differences.add(this.table.changedColumn(column.name(), "nullable",
						List.of(SafeForms.nullability(this.table.name(), column.name(), true)), null));
			}
		}
		return differences;
	}

	private List<Difference> changed(BiPredicate<ColumnDefinition, ColumnDefinition> which) {
		List<Difference> differences = new ArrayList<>();
		for (ColumnDefinition column : this.table.actual().columns()) {
			ColumnDefinition other = this.wanted.get(column.name());
			if (other != null && which.test(column, other)) {
				compare(column, other, differences);
			}
		}
		return differences;
	}

	private static boolean isComputed(ColumnDefinition column) {
		return column.generated() != null;
	}

	private void compare(ColumnDefinition column, ColumnDefinition wanted, List<Difference> differences) {
		ColumnDefinition other = EqualTypes.keep(wanted, column.type());
		GeneratedColumn generated = generated(column, other);
		add(generated.compare(), differences);
		if (generated.isMadeAnew()) {
			return;
		}
		boolean identified = column.identity() == null && other.identity() != null;
		if (identified) {
			// An identity is only for a column that refuses nulls.
			add(refuseNulls(column, other), differences);
		}
		ColumnTypeChange type = new ColumnTypeChange(this.table, column, other);
		add(type.compare(), differences);
		if (!identified) {
			// With the default there are no new nulls.
			add(refuseNulls(column, other), differences);
		}
		compareIdentity(column, other, differences);
		if (!type.isOfOtherType()) {
			compareStorage(column, other, differences);
		}
		if (!Objects.equals(column.comment(), other.comment())) {
			differences
				.add(this.table.changedColumn(column.name(), Words.change("comment", column.comment(), other.comment()),
						List.of(new Comment(this.table.column(column.name()), other.comment(), true, column.comment())),
						null));
		}
	}

	private @Nullable Difference refuseNulls(ColumnDefinition column, ColumnDefinition other) {
		if (!column.nullable() || other.nullable()) {
			return null;
		}
		String note = isComputed(other) ? null : AddedColumn.fill(this.table, column.name());
		return this.table.changedColumn(column.name(), "not null",
				SafeForms.setNotNull(this.table.name(), column.name()), note);
	}

	private void compareStorage(ColumnDefinition column, ColumnDefinition other, List<Difference> differences) {
		if (!Objects.equals(column.storage(), other.storage())) {
			differences.add(alter(column, Words.change("storage", column.storage(), other.storage()),
					ColumnStorage.of(other.type(), other.storage()),
					ColumnStorage.of(column.type(), column.storage())));
		}
		if (!Objects.equals(column.compression(), other.compression())) {
			differences.add(alter(column, Words.change("compression", column.compression(), other.compression()),
					ColumnStorage.compression(other.compression()), ColumnStorage.compression(column.compression())));
		}
	}

	private void compareIdentity(ColumnDefinition column, ColumnDefinition other, List<Difference> differences) {
		Identity before = column.identity();
		Identity after = other.identity();
		if (before == null || after == null) {
			return;
		}
		if (before.always() != after.always()) {
			differences.add(alter(column, after.always() ? "identity always" : "identity by default",
					new ColumnChange.SetIdentity(after.always(), SequenceOptions.NONE),
					new ColumnChange.SetIdentity(before.always(), SequenceOptions.NONE)));
		}
		// The sequence's type follows the column's.
		SequenceBounds from = SequenceBounds.of(before.sequence(), other.type());
		SequenceBounds to = SequenceBounds.of(after.sequence(), other.type());
		if (from.equals(to)) {
			return;
		}
		String detail = "identity " + to.wordsFrom(from);
		if (to.takes(from.start()) && from.takes(to.start())) {
			differences.add(alter(column, detail, new ColumnChange.SetIdentity(null, to.changedFrom(from)),
					new ColumnChange.SetIdentity(null, from.changedFrom(to))));
			return;
		}
		// Its present number would be out of bounds.
		differences.add(this.table.changedColumn(column.name(), detail,
				new ValueSource(this.table.name(), column).replacedBy(new ValueSource(this.table.name(), other)),
				null));
	}

	private Difference alter(ColumnDefinition column, String detail, ColumnChange change, ColumnChange previous) {
		return this.table.changedColumn(column.name(), detail, List
			.of(new AlterColumn(this.table.name(), column.name(), List.of(change), List.of(previous), List.of())),
				null);
	}

	private Difference remove(ColumnDefinition column) {
		boolean emptyRefused = !column.nullable() && column.defaultExpression() == null && column.identity() == null
				&& column.generated() == null && !new ValueSource(this.table.name(), column).isSerial();
		String note = "The downgrade brings " + this.table.name() + "." + column.name()
				+ " back without values, which it refuses: give it a default there if the table has rows.";
		return new Difference(Kind.REMOVED, this.table.column(column.name()), null,
				List.of(new DropColumn(this.table.name(), column.name(), false, false, this.table.add(column))),
				emptyRefused ? note : null);
	}

	private GeneratedColumn generated(ColumnDefinition column, ColumnDefinition other) {
		return new GeneratedColumn(this.table, this.constraints, column, other);
	}

	private static void add(@Nullable Difference difference, List<Difference> differences) {
		if (difference != null) {
			differences.add(difference);
		}
	}

	private static Map<String, ColumnDefinition> byName(List<ColumnDefinition> columns) {
		return columns.stream().collect(Collectors.toMap(ColumnDefinition::name, Function.identity()));
	}

}
