package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.RenameObject;

/**
 * Finds the tables, columns and sequences that a user has renamed. Their operations run,
 * and are rolled back in the end, before the schema is read that is compared: so the
 * server itself spells everything with the new names that has the old ones in it. Not for
 * several threads.
 */
public final class Renames {

	private static final String NAME = "\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*";

	private static final Pattern RENAME = Pattern
		.compile("\\s*(?:(?:(" + NAME + ")\\.)?(" + NAME + ")\\.)?(" + NAME + ")\\s*=\\s*(" + NAME + ")\\s*");

	private final SchemaPicture actual;

	private final List<Rename> columns = new ArrayList<>();

	private final List<Rename> tables = new ArrayList<>();

	private final List<Rename> sequences = new ArrayList<>();

	private Renames(SchemaPicture actual) {
		this.actual = actual;
	}

	/**
	 * Find what is renamed.
	 * @param texts what to rename, each as {@code table=name}, {@code sequence=name} or
	 * {@code table.column=name}, with the schema in front of the table if it is not the
	 * one that is compared; names that need it are in double quotes
	 * @param actual the schema as it is
	 * @return a difference for each, with names as they are before any of them; columns
	 * are first
	 * @throws InvalidRenameException if a text cannot be read, or what it names is not
	 * there, or the new name is taken
	 */
	public static List<Difference> of(List<String> texts, SchemaPicture actual) {
		Renames renames = new Renames(actual);
		// A column may be said to be of a table's new name.
		texts.stream().sorted(Comparator.comparingInt(Renames::parts)).forEach(renames::add);
		List<Difference> differences = new ArrayList<>();
		renames.columns.forEach((rename) -> differences.add(rename.difference(renames.ofColumn(rename))));
		renames.tables.forEach((rename) -> differences.add(rename.difference(renames.ofTable(rename))));
		renames.sequences.forEach((rename) -> differences.add(rename.difference(List.of(rename.operation()))));
		return differences;
	}

	private static int parts(String text) {
		Matcher matcher = RENAME.matcher(text);
		return !matcher.matches() ? 0 : (matcher.group(1) != null) ? 3 : (matcher.group(2) != null) ? 2 : 1;
	}

	private void add(String text) {
		Matcher matcher = RENAME.matcher(text);
		if (!matcher.matches()) {
			throw new InvalidRenameException(text,
					"it is not of the form table=name, sequence=name or table.column=name");
		}
		Rename rename = new Rename(
				find(text, name(matcher.group(1)), name(matcher.group(2)), unquoted(matcher.group(3))),
				unquoted(matcher.group(4)));
		List<Rename> others = switch (rename.object().kind()) {
			case COLUMN -> this.columns;
			case SEQUENCE -> this.sequences;
			default -> this.tables;
		};
		DatabaseObject target = rename.target();
		if (exists(target)) {
			throw new InvalidRenameException(text, "there is a " + target + " already");
		}
		if (others.stream().anyMatch((other) -> other.isInTheWayOf(rename))) {
			throw new InvalidRenameException(text, "another one renames the same thing, or to the same name");
		}
		others.add(rename);
	}

	/**
	 * Two names can be those of a table and its column, or of a schema and its table.
	 */
	private DatabaseObject find(String text, @Nullable String first, @Nullable String second, String last) {
		List<DatabaseObject> possible = new ArrayList<>();
		if (second == null || first == null) {
			possible.add(new DatabaseObject(ObjectKind.SEQUENCE, new QualifiedName(second, last), null, null));
			possible.add(new DatabaseObject(ObjectKind.TABLE, new QualifiedName(second, last), null, null));
		}
		if (second != null) {
			possible.add(new DatabaseObject(ObjectKind.COLUMN, before(new QualifiedName(first, second)), last, null));
		}
		List<DatabaseObject> found = possible.stream().filter(this::exists).toList();
		if (found.size() != 1) {
			throw new InvalidRenameException(text, found.isEmpty() ? "there is no " + possible.get(possible.size() - 1)
					: "there is a " + found.get(0) + " and a " + found.get(1));
		}
		return found.get(0);
	}

	/**
	 * Return the name that a table has until it gets this one.
	 */
	private QualifiedName before(QualifiedName table) {
		return this.tables.stream()
			.filter((rename) -> rename.target().name().equals(table))
			.map((rename) -> rename.object().name())
			.findFirst()
			.orElse(table);
	}

	private boolean exists(DatabaseObject object) {
		if (object.kind() == ObjectKind.COLUMN) {
			return columnsOf(object.name()).stream().anyMatch((column) -> column.name().equals(object.member()));
		}
		return this.actual.find(object) != null;
	}

	private List<ColumnDefinition> columnsOf(QualifiedName table) {
		CreateTable create = table(table);
		return (create != null) ? create.columns() : List.of();
	}

	private @Nullable CreateTable table(QualifiedName table) {
		SchemaObject object = this.actual.find(new DatabaseObject(ObjectKind.TABLE, table, null, null));
		return (object != null && object.creation() instanceof CreateTable create) ? create : null;
	}

	private List<Operation> ofColumn(Rename rename) {
		QualifiedName table = rename.object().name();
		List<Operation> operations = new ArrayList<>(List.of(rename.operation()));
		for (ColumnDefinition column : columnsOf(table)) {
			if (column.name().equals(rename.object().member())) {
				addSequence(column, table, sequence(table.name(), column.name()),
						sequence(table.name(), rename.newName()), operations);
			}
		}
		List<Rename> ofTable = this.columns.stream().filter((other) -> other.object().name().equals(table)).toList();
		boolean last = ofTable.get(ofTable.size() - 1) == rename;
		if (last && this.tables.stream().noneMatch((other) -> other.object().name().equals(table))) {
			addParts(table, table.name(), operations);
		}
		return operations;
	}

	private List<Operation> ofTable(Rename rename) {
		QualifiedName table = rename.object().name();
		List<Operation> operations = new ArrayList<>(List.of(rename.operation()));
		Map<String, String> newColumns = newColumns(table);
		for (ColumnDefinition column : columnsOf(table)) {
			// By then the columns have their new names.
			String name = newColumns.getOrDefault(column.name(), column.name());
			addSequence(column, table, sequence(table.name(), name), sequence(rename.newName(), name), operations);
		}
		addParts(table, rename.newName(), operations);
		return operations;
	}

	private void addParts(QualifiedName table, String newName, List<Operation> operations) {
		CreateTable create = table(table);
		if (create != null) {
			operations.addAll(RenamedParts.of(this.actual, create, newName, newColumns(table)));
		}
	}

	private Map<String, String> newColumns(QualifiedName table) {
		return this.columns.stream()
			.filter((rename) -> rename.object().name().equals(table))
			.collect(Collectors.toMap((rename) -> String.valueOf(rename.object().member()), Rename::newName));
	}

	/**
	 * The sequence of a serial column is known as such by its name.
	 */
	private static void addSequence(ColumnDefinition column, QualifiedName table, String name, String newName,
			List<Operation> operations) {
		if (new ValueSource(table, column).isSerial() && !name.equals(newName)) {
			operations.add(new RenameObject(
					new DatabaseObject(ObjectKind.SEQUENCE, new QualifiedName(table.schema(), name), null, null),
					newName));
		}
	}

	private static String sequence(String table, String column) {
		return MachineNames.make(table, column, "seq");
	}

	private static @Nullable String name(@Nullable String sql) {
		return (sql != null) ? unquoted(sql) : null;
	}

	private static String unquoted(String sql) {
		return sql.startsWith("\"") ? sql.substring(1, sql.length() - 1).replace("\"\"", "\"")
				: sql.toLowerCase(Locale.ROOT);
	}

	private record Rename(DatabaseObject object, String newName) {

		DatabaseObject target() {
			QualifiedName name = this.object.name();
			return (this.object.member() != null) ? new DatabaseObject(ObjectKind.COLUMN, name, this.newName, null)
					: new DatabaseObject(this.object.kind(), new QualifiedName(name.schema(), this.newName), null,
							null);
		}

		boolean isInTheWayOf(Rename other) {
			return this.object.equals(other.object) || target().equals(other.target());
		}

		Operation operation() {
			return new RenameObject(this.object, this.newName);
		}

		Difference difference(List<Operation> operations) {
			String name = (this.object.member() != null) ? this.object.member() : this.object.name().name();
			return new Difference(Kind.RENAMED, this.object, Words.change("name", name, this.newName), operations,
					null);
		}

	}

}
