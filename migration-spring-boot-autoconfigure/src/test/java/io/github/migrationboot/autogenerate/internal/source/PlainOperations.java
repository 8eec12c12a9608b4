package io.github.migrationboot.autogenerate.internal.source;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AddColumn;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterTable;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CustomOperation;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Reversible;
import io.github.migrationboot.operations.TableChange;

/**
 * Operations without what they know of the way back, to be compared.
 */
final class PlainOperations {

	private static final Set<String> WAY_BACK = Set.of("restoring", "previous", "previousKnown", "previousQuery",
			"previousDefinition", "reverseSql");

	private PlainOperations() {
	}

	static List<Object> of(List<Operation> operations) {
		List<Object> plain = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof Reversible reversible) {
				plain.addAll(of(reversible.operations()));
			}
			else if (operation instanceof CustomOperation custom) {
				custom.statements().forEach((sql) -> plain.add(plain(new ExecuteSql(sql, 0, null))));
			}
			else {
				plain.add(plain(separated(operation)));
			}
		}
		return plain;
	}

	/**
	 * A named constraint of a new column is written as a further change of the same
	 * statement.
	 */
	private static Operation separated(Operation operation) {
		if (operation instanceof AddColumn add) {
			List<TableChange> changes = changes(add);
			return (changes.size() > 1) ? new AlterTable(add.table(), changes) : add;
		}
		return (operation instanceof AlterTable alter) ? new AlterTable(alter.table(),
				alter.changes().stream().flatMap((change) -> changes(change).stream()).toList()) : operation;
	}

	private static List<TableChange> changes(TableChange change) {
		if (!(change instanceof AddColumn add)) {
			return List.of(change);
		}
		List<Constraint> named = add.constraints().stream().filter((constraint) -> constraint.name() != null).toList();
		List<Constraint> rest = add.constraints().stream().filter((constraint) -> constraint.name() == null).toList();
		List<TableChange> changes = new ArrayList<>();
		changes.add(new AddColumn(add.table(), add.column(), rest, add.ifNotExists()));
		named.forEach((constraint) -> changes.add(new AddConstraint(add.table(), constraint)));
		return changes;
	}

	private static Object plain(@Nullable Object value) {
		if (value instanceof byte[] bytes) {
			return HexFormat.of().formatHex(bytes);
		}
		if (value instanceof List<?> list) {
			return list.stream().map(PlainOperations::plain).toList();
		}
		return (value instanceof Record data) ? fields(data) : String.valueOf(value) + type(value);
	}

	private static String type(@Nullable Object value) {
		return (value instanceof Number || value instanceof CharSequence) ? " " + value.getClass().getSimpleName() : "";
	}

	private static List<Object> fields(Record data) {
		List<Object> fields = new ArrayList<>();
		fields.add(data.getClass().getSimpleName());
		for (RecordComponent component : data.getClass().getRecordComponents()) {
			if (WAY_BACK.contains(component.getName()) || component.getName().equals("line")) {
				continue;
			}
			try {
				component.getAccessor().setAccessible(true);
				fields.add(component.getName() + "=" + plain(component.getAccessor().invoke(data)));
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return fields;
	}

}
