package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.RenameObject;

/**
 * Finds the constraints and indexes that PostgreSQL has called by the name of a table or
 * of a column that is renamed. They get the names that they would have had: it is by them
 * that a model which names none finds what is there. Not for several threads.
 */
final class RenamedParts {

	private final SchemaPicture actual;

	private final CreateTable table;

	private final String newTable;

	private final Map<String, String> newColumns;

	private final Set<String> taken = new HashSet<>();

	private final List<Operation> operations = new ArrayList<>();

	private RenamedParts(SchemaPicture actual, CreateTable table, String newTable, Map<String, String> newColumns) {
		this.actual = actual;
		this.table = table;
		this.newTable = newTable;
		this.newColumns = newColumns;
	}

	/**
	 * Find them.
	 * @param actual the schema as it is
	 * @param table the table
	 * @param newTable its new name, or the one that it has
	 * @param newColumns the new names of those of its columns that get one
	 * @return what renames them when the table and its columns have their new names
	 */
	static List<Operation> of(SchemaPicture actual, CreateTable table, String newTable,
			Map<String, String> newColumns) {
		return new RenamedParts(actual, table, newTable, newColumns).find();
	}

	private List<Operation> find() {
		takeNames();
		QualifiedName name = new QualifiedName(this.table.table().schema(), this.newTable);
		for (Constraint constraint : this.table.constraints()) {
			String old = String.valueOf(constraint.name());
			rename(new DatabaseObject(ObjectKind.CONSTRAINT, name, old, null), old,
					MachineNames.renamed(this.table, constraint, this.newTable, this.newColumns));
		}
		for (SchemaObject object : this.actual.objects()) {
			if (object.creation() instanceof CreateIndex index && index.table().equals(this.table.table())) {
				rename(object.name(), index.name(), MachineNames.renamed(index, this.newTable, this.newColumns));
			}
		}
		return this.operations;
	}

	/**
	 * A name that anything has is better left alone, although not all kinds are in each
	 * other's way.
	 */
	private void takeNames() {
		String schema = this.table.table().schema();
		for (SchemaObject object : this.actual.objects()) {
			if (Objects.equals(object.name().name().schema(), schema)) {
				this.taken.add(object.name().name().name());
				if (object.creation() instanceof CreateTable create) {
					create.constraints().forEach((constraint) -> this.taken.add(String.valueOf(constraint.name())));
				}
			}
		}
	}

	private void rename(DatabaseObject object, String name, @Nullable String newName) {
		if (newName != null && !newName.equals(name) && this.taken.add(newName)) {
			this.operations.add(new RenameObject(object, newName));
		}
	}

}
