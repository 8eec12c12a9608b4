package io.github.migrationboot.autogenerate.internal.difference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.IndexElement;

/**
 * Names that nobody chose: those that PostgreSQL or Hibernate makes up. One that is
 * wanted under such a name may have any.
 */
final class MachineNames {

	private static final Pattern HIBERNATE = Pattern.compile("(?:fk|uk|idx|ck)[a-z0-9]{20,30}",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NUMBERED = Pattern.compile("(.*_[a-z]+)([0-9]*)", Pattern.DOTALL);

	private MachineNames() {
	}

	static boolean areOf(CreateTable table, Constraint constraint) {
		String name = String.valueOf(constraint.name());
		return HIBERNATE.matcher(name).matches() || renamed(table, constraint, table.table().name(), Map.of()) != null;
	}

	static boolean isOf(CreateIndex index) {
		return HIBERNATE.matcher(index.name()).matches() || renamed(index, index.table().name(), Map.of()) != null;
	}

	/**
	 * Tell whether nobody chose the name of a check, also if the table had another name
	 * when the check was made.
	 * @param check the check
	 * @param columns the columns of its table that it mentions
	 * @return whether its name is made up
	 */
	static boolean isOfSomeTable(Constraint.Check check, Collection<String> columns) {
		String name = String.valueOf(check.name());
		Matcher numbered = NUMBERED.matcher(name);
		return HIBERNATE.matcher(name).matches() || numbered.matches()
				&& columns.stream().anyMatch((column) -> numbered.group(1).endsWith("_" + column + "_check"));
	}

	/**
	 * Return what PostgreSQL would have called a constraint in another table.
	 * @param table the table
	 * @param constraint the constraint, with its name
	 * @param newTable the table's other name
	 * @param newColumns the other names of those of its columns that have one
	 * @return the name, or {@code null} if that of the constraint is not by PostgreSQL
	 */
	static @Nullable String renamed(CreateTable table, Constraint constraint, String newTable,
			Map<String, String> newColumns) {
		String name = String.valueOf(constraint.name());
		String of = table.table().name();
		if (constraint instanceof Constraint.PrimaryKey) {
			return renamed(name, new Parts(of, null), new Parts(newTable, null), "pkey");
		}
		if (constraint instanceof Constraint.Unique key) {
			List<String> columns = new ArrayList<>(key.columns());
			columns.addAll(key.options().include());
			return renamed(name, new Parts(of, join(columns)), new Parts(newTable, join(columns, newColumns)), "key");
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return renamed(name, new Parts(of, join(key.columns())),
					new Parts(newTable, join(key.columns(), newColumns)), "fkey");
		}
		if (constraint instanceof Constraint.Exclude exclude) {
			List<IndexElement> elements = exclude.elements().stream().map((element) -> element.key()).toList();
			return renamed(name, new Parts(of, join(names(elements, Map.of()))),
					new Parts(newTable, join(names(elements, newColumns))), "excl");
		}
		// Of a check on one column the name has it, of any other it has none.
		String other = renamed(name, new Parts(of, null), new Parts(newTable, null), "check");
		for (ColumnDefinition column : table.columns()) {
			if (other == null) {
				other = renamed(name, new Parts(of, column.name()),
						new Parts(newTable, newColumns.getOrDefault(column.name(), column.name())), "check");
			}
		}
		return other;
	}

	/**
	 * Return what PostgreSQL would have called an index of another table.
	 * @param index the index
	 * @param newTable the table's other name
	 * @param newColumns the other names of those of its columns that have one
	 * @return the name, or {@code null} if that of the index is not by PostgreSQL
	 */
	static @Nullable String renamed(CreateIndex index, String newTable, Map<String, String> newColumns) {
		List<String> columns = names(index.elements(), Map.of());
		columns.addAll(index.options().include());
		List<String> others = names(index.elements(), newColumns);
		index.options().include().forEach((column) -> others.add(newColumns.getOrDefault(column, column)));
		return renamed(index.name(), new Parts(index.table().name(), join(columns)), new Parts(newTable, join(others)),
				"idx");
	}

	/**
	 * Make a name as PostgreSQL's {@code makeObjectName} does.
	 * @param table the first part
	 * @param columns the second part, or {@code null}
	 * @param label the last part
	 * @return the parts with {@code _} between them; of the longer one of the first two
	 * so much is cut off that the whole can be a name
	 */
	static String make(String table, @Nullable String columns, String label) {
		int available = Identifiers.MAX_BYTES - label.length() - 1 - ((columns != null) ? 1 : 0);
		int first = bytes(table).length;
		// The parts of many columns are cut to the length of a name before that.
		int second = (columns != null) ? Math.min(bytes(columns).length, Identifiers.MAX_BYTES) : 0;
		while (first + second > available) {
			if (first > second) {
				first--;
			}
			else {
				second--;
			}
		}
		return clip(table, first) + ((columns != null) ? "_" + clip(columns, second) : "") + "_" + label;
	}

	/**
	 * An expression that is no call has the name expr.
	 */
	private static List<String> names(List<IndexElement> elements, Map<String, String> newColumns) {
		List<String> names = new ArrayList<>();
		for (IndexElement element : elements) {
			names.add(element.expression() ? called(element.text())
					: newColumns.getOrDefault(element.text(), element.text()));
		}
		return names;
	}

	private static String join(List<String> columns) {
		return String.join("_", columns);
	}

	private static String join(List<String> columns, Map<String, String> newColumns) {
		return join(columns.stream().map((column) -> newColumns.getOrDefault(column, column)).toList());
	}

	private static String called(String expression) {
		Matcher call = Pattern.compile("([a-z_][a-z0-9_]*)\\(.*\\)", Pattern.DOTALL).matcher(expression);
		return call.matches() ? call.group(1) : "expr";
	}

	private static @Nullable String renamed(String name, Parts parts, Parts others, String label) {
		Matcher numbered = NUMBERED.matcher(name);
		if (!numbered.matches() || !make(parts.table(), parts.columns(), label + numbered.group(2)).equals(name)) {
			return null;
		}
		return make(others.table(), others.columns(), label + numbered.group(2));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String clip(String text, int length) {
		String clipped = text;
		while (bytes(clipped).length > length) {
			clipped = clipped.substring(0, clipped.offsetByCodePoints(clipped.length(), -1));
		}
		return clipped;
	}

	private record Parts(String table, @Nullable String columns) {

	}

}
