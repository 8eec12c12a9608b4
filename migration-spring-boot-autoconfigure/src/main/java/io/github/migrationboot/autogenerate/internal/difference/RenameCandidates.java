package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.QualifiedName;

/**
 * Finds what may have been renamed. It is never taken for renamed unless the user says
 * so: a column that came and one that went can also be just that.
 */
public final class RenameCandidates {

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	private RenameCandidates() {
	}

	/**
	 * Find tables that went while one with the same columns came, and columns and
	 * sequences that went while one that is the same but for the name came.
	 * @param actual the schema as it is
	 * @param wanted the schema as it is to be
	 * @return all that is possible, each in the form that {@link Renames} takes
	 */
	public static List<String> of(SchemaPicture actual, SchemaPicture wanted) {
		List<String> candidates = new ArrayList<>();
		for (SchemaObject object : actual.objects()) {
			if (object.creation() instanceof CreateSequence sequence && wanted.find(object.name()) == null) {
				addSequences(sequence, actual, wanted, candidates);
			}
			if (!(object.creation() instanceof CreateTable table)) {
				continue;
			}
			SchemaObject other = wanted.find(object.name());
			if (other == null) {
				addTables(table, actual, wanted, candidates);
			}
			else if (other.creation() instanceof CreateTable wantedTable) {
				addColumns(table, wantedTable, candidates);
			}
		}
		return candidates;
	}

	private static void addTables(CreateTable table, SchemaPicture actual, SchemaPicture wanted,
			List<String> candidates) {
		for (SchemaObject object : wanted.objects()) {
			if (object.creation() instanceof CreateTable other && actual.find(object.name()) == null
					&& Objects.equals(table.table().schema(), other.table().schema()) && !table.columns().isEmpty()
					&& columns(table).equals(columns(other))) {
				candidates.add(name(table.table()) + "=" + quote(other.table().name()));
			}
		}
	}

	private static void addSequences(CreateSequence sequence, SchemaPicture actual, SchemaPicture wanted,
			List<String> candidates) {
		for (SchemaObject object : wanted.objects()) {
			if (object.creation() instanceof CreateSequence other && actual.find(object.name()) == null
					&& Objects.equals(sequence.name().schema(), other.name().schema())
					&& sequence.options().equals(other.options())
					&& (sequence.ownedBy() == null) == (other.ownedBy() == null)) {
				candidates.add(name(sequence.name()) + "=" + quote(other.name().name()));
			}
		}
	}

	private static void addColumns(CreateTable table, CreateTable wanted, List<String> candidates) {
		for (ColumnDefinition column : table.columns()) {
			for (ColumnDefinition other : wanted.columns()) {
				if (!has(wanted, column) && !has(table, other) && named(column, other.name()).equals(other)) {
					candidates.add(name(table.table()) + "." + quote(column.name()) + "=" + quote(other.name()));
				}
			}
		}
	}

	private static boolean has(CreateTable table, ColumnDefinition column) {
		return table.columns().stream().anyMatch((other) -> other.name().equals(column.name()));
	}

	private static Set<Column> columns(CreateTable table) {
		Set<Column> columns = new HashSet<>();
		table.columns().forEach((column) -> columns.add(new Column(column.name(), column.type())));
		return columns;
	}

	private static ColumnDefinition named(ColumnDefinition column, String name) {
		return new ColumnDefinition(name, column.type(), column.nullable(), column.defaultExpression(),
				column.identity(), column.generated(), column.collation(), column.storage(), column.compression(),
				column.comment());
	}

	private static String name(QualifiedName name) {
		@Nullable String schema = name.schema();
		return ((schema != null) ? quote(schema) + "." : "") + quote(name.name());
	}

	private static String quote(String name) {
		return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
	}

	private record Column(String name, DataType type) {

	}

}
