package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateTable;

/**
 * Leaves out of a new table what PostgreSQL adds by itself, as a person would: the names
 * of keys that it would choose, and that keys and identities take no nulls.
 */
final class ShortTables {

	private final CreateTable table;

	private ShortTables(CreateTable table) {
		this.table = table;
	}

	/**
	 * Shorten a table.
	 * @param table the table, in full
	 * @return what creates the same table
	 */
	static CreateTable of(CreateTable table) {
		return new ShortTables(table).shortened();
	}

	private CreateTable shortened() {
		Set<String> keys = new HashSet<>();
		for (Constraint constraint : this.table.constraints()) {
			if (constraint instanceof Constraint.PrimaryKey key) {
				keys.addAll(key.columns());
			}
		}
		return new CreateTable(this.table.table(),
				this.table.columns().stream().map((column) -> shortened(column, keys)).toList(), constraints(),
				this.table.options(), this.table.comment(), this.table.ifNotExists());
	}

	private static ColumnDefinition shortened(ColumnDefinition column, Set<String> keys) {
		boolean implied = column.identity() != null || keys.contains(column.name());
		return new ColumnDefinition(column.name(), column.type(), column.nullable() || implied,
				column.defaultExpression(), column.identity(), column.generated(), column.collation(), column.storage(),
				column.compression(), column.comment());
	}

	/**
	 * Those that can be said with their column come first, in the order of the columns.
	 */
	private List<Constraint> constraints() {
		List<String> columns = this.table.columns().stream().map(ColumnDefinition::name).toList();
		List<Constraint> constraints = new ArrayList<>(this.table.constraints().stream().map(this::shortened).toList());
		constraints.sort(Comparator.comparing((constraint) -> {
			String column = (constraint.name() == null) ? onlyColumn(constraint) : null;
			return (column != null) ? columns.indexOf(column) : columns.size();
		}));
		return constraints;
	}

	private static @Nullable String onlyColumn(Constraint constraint) {
		List<String> columns = List.of();
		if (constraint instanceof Constraint.PrimaryKey key) {
			columns = key.columns();
		}
		else if (constraint instanceof Constraint.Unique key) {
			columns = key.columns();
		}
		else if (constraint instanceof Constraint.ForeignKey key) {
			columns = key.columns();
		}
		return (columns.size() == 1) ? columns.get(0) : null;
	}

	private Constraint shortened(Constraint constraint) {
		String of = this.table.table().name();
		if (constraint instanceof Constraint.PrimaryKey key && isDefault(key.name(), of, null, "pkey")) {
			return new Constraint.PrimaryKey(null, key.columns(), key.options());
		}
		if (constraint instanceof Constraint.Unique key && key.options().include().isEmpty()
				&& isDefault(key.name(), of, key.columns(), "key")) {
			return new Constraint.Unique(null, key.columns(), key.options());
		}
		if (constraint instanceof Constraint.ForeignKey key && isDefault(key.name(), of, key.columns(), "fkey")) {
			return new Constraint.ForeignKey(null, key.columns(), key.table(), key.referencedColumns(), key.onDelete(),
					key.onUpdate(), key.onDeleteColumns(), key.period(), key.matchFull(), key.deferral(), key.state());
		}
		return constraint;
	}

	private static boolean isDefault(@Nullable String name, String table, @Nullable List<String> columns,
			String label) {
		return MachineNames.make(table, (columns != null) ? String.join("_", columns) : null, label).equals(name);
	}

}
