package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Compares a table that is on both sides.
 */
final class TableComparison {

	/**
	 * The newest server; what older ones cannot do they refuse.
	 */
	static final int NEWEST_SERVER = 18;

	private TableComparison() {
	}

	/**
	 * Compare two tables of one name, or two partitions.
	 * @param actual the table as it is
	 * @param wanted the table as it is to be
	 * @param serverVersion the server's major version, because some things can be changed
	 * in place only by a newer one
	 * @return one difference for each thing, in an order in which their operations can
	 * run; those that drop a column are last
	 */
	static List<Difference> compare(SchemaObject actual, SchemaObject wanted, int serverVersion) {
		if (actual.creation() instanceof CreateTable table && wanted.creation() instanceof CreateTable wantedTable) {
			return compare(new ComparedTable(table, wantedTable, actual.traits(), serverVersion));
		}
		if (actual.creation() instanceof CreatePartition partition
				&& wanted.creation() instanceof CreatePartition wantedPartition) {
			return PartitionComparison.compare(actual.name(), partition, wantedPartition);
		}
		boolean part = wanted.creation() instanceof CreatePartition;
		return List.of(new Difference(Kind.CHANGED, actual.name(), part ? "partition" : "no partition", List.of(),
				part ? "Attach " + actual.name() + " as a partition when its rows are right for it."
						: "Detach " + actual.name() + " from the table that it is a partition of."));
	}

	private static List<Difference> compare(ComparedTable table) {
		ConstraintComparison constraints = new ConstraintComparison(table);
		ColumnComparison columns = new ColumnComparison(table, constraints);
		List<Difference> differences = new ArrayList<>(constraints.removed());
		differences.addAll(columns.added(false));
		differences.addAll(columns.changed());
		differences.addAll(columns.added(true));
		differences.addAll(constraints.changed());
		differences.addAll(constraints.added());
		// Not before the primary key or the identity is gone that forbids it.
		differences.addAll(columns.relaxed());
		differences.addAll(TableAttributes.compare(table));
		differences.addAll(columns.removed());
		return withoutInherited(differences, table);
	}

	/**
	 * A table that gets a parent keeps its columns, which are the parent's then, and one
	 * that loses a parent keeps the parent's. What else differs shows once it has them.
	 */
	private static List<Difference> withoutInherited(List<Difference> differences, ComparedTable table) {
		List<QualifiedName> actual = table.actual().options().inherits();
		List<QualifiedName> wanted = table.wanted().options().inherits();
		Set<DatabaseObject> inherited = differences.stream()
			.filter((difference) -> (difference.kind() == Kind.REMOVED && !actual.containsAll(wanted))
					|| (difference.kind() == Kind.ADDED && !wanted.containsAll(actual)))
			.map(Difference::object)
			.collect(Collectors.toSet());
		return differences.stream().filter((difference) -> !inherited.contains(difference.object())).toList();
	}

}
