package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.ReplicaIdentity;
import io.github.migrationboot.operations.SetTableParameter;
import io.github.migrationboot.operations.SetTableProperty;
import io.github.migrationboot.operations.SwitchTable;
import io.github.migrationboot.operations.TableOptions;
import io.github.migrationboot.operations.TablePersistence;
import io.github.migrationboot.operations.TableProperty;
import io.github.migrationboot.operations.TableSwitch;

/**
 * Reads tables with their columns and constraints, and partitions.
 */
final class TableReader {

	private static final List<Class<? extends Constraint>> CONSTRAINT_ORDER = List.of(Constraint.PrimaryKey.class,
			Constraint.Unique.class, Constraint.Check.class, Constraint.Exclude.class, Constraint.ForeignKey.class);

	private final Names names;

	private final ColumnReader columns;

	private final ConstraintReader constraints;

	private final SequenceReader sequences;

	private final PartitionReader partitions;

	private final Map<Long, List<Row>> columnRows;

	private final Map<Long, List<Row>> constraintRows;

	private final List<Row> serials = new ArrayList<>();

	TableReader(CatalogParts parts) {
		this.names = parts.names();
		this.columns = parts.columns();
		this.constraints = parts.constraints();
		this.sequences = parts.sequences();
		this.partitions = parts.partitions();
		this.columnRows = parts.columnRows();
		this.constraintRows = parts.constraintRows()
			.stream()
			.collect(Collectors.groupingBy((constraint) -> constraint.number("table")));
	}

	/**
	 * Add the tables.
	 * @param tables their rows
	 * @param leftOut the tables to leave out
	 * @param draft what has been read
	 * @return the sequences of serial columns, which are no objects of their own
	 */
	List<Row> read(List<Row> tables, Set<QualifiedName> leftOut, Draft draft) {
		for (Row table : tables) {
			QualifiedName name = this.names.of(table);
			if (!leftOut.contains(name)) {
				DatabaseObject object = new DatabaseObject(ObjectKind.TABLE, name, null, null);
				if (table.is("is_partition")) {
					draft.add("pg_class", table, object, partition(table, name));
					addPartitionTraits(object, table, draft);
				}
				else {
					draft.addOwned("pg_class", table, object, table(table, object, draft));
				}
				addTraits(object, table, draft);
			}
		}
		return this.serials;
	}

	private CreatePartition partition(Row table, QualifiedName name) {
		return new CreatePartition(name, this.names.parse(table.texts("parents").get(0)),
				PartitionReader.bound(table.text("bound")), this.partitions.key(table.number("oid")), false);
	}

	/**
	 * What a partition does not have from its table.
	 */
	private void addPartitionTraits(DatabaseObject object, Row table, Draft draft) {
		if (table.code("persistence") == 'u') {
			draft.addTrait(object, new SwitchTable(object.name(), TableSwitch.SET_UNLOGGED));
		}
		parameters(table).forEach((parameter, value) -> draft.addTrait(object,
				new SetTableParameter(object.name(), parameter, value, true, null)));
		constraints(table)
			.forEach((constraint) -> draft.addTrait(object, new AddConstraint(object.name(), constraint)));
		for (Row column : this.columnRows.getOrDefault(table.number("oid"), List.of())) {
			InheritedColumns.addTraits(object, column, draft);
		}
	}

	private CreateTable table(Row table, DatabaseObject name, Draft draft) {
		List<ColumnDefinition> definitions = new ArrayList<>();
		for (Row column : this.columnRows.getOrDefault(table.number("oid"), List.of())) {
			if (InheritedColumns.has(column)) {
				InheritedColumns.addTraits(name, column, draft);
			}
			else {
				definitions.add(column(column, name, draft));
			}
		}
		return new CreateTable(name.name(), definitions, constraints(table), options(table),
				table.textOrNull("comment"), false);
	}

	private List<Constraint> constraints(Row table) {
		return this.constraintRows.getOrDefault(table.number("oid"), List.of())
			.stream()
			.map(this.constraints::read)
			.sorted(Comparator.comparing((Constraint constraint) -> CONSTRAINT_ORDER.indexOf(constraint.getClass()))
				.thenComparing((constraint) -> Objects.toString(constraint.name())))
			.toList();
	}

	private ColumnDefinition column(Row column, DatabaseObject table, Draft draft) {
		Row serial = this.sequences.ofSerial(column, table.name());
		if (serial != null) {
			this.serials.add(serial);
			draft.addComment(table, serial, new DatabaseObject(ObjectKind.SEQUENCE, this.names.of(serial), null, null));
		}
		return this.columns.definition(column, serial);
	}

	private TableOptions options(Row table) {
		TablePersistence persistence = (table.code("persistence") == 'u') ? TablePersistence.UNLOGGED
				: TablePersistence.PERMANENT;
		List<QualifiedName> inherits = table.texts("parents").stream().map(this.names::parse).toList();
		return new TableOptions(persistence, inherits, List.of(), this.partitions.key(table.number("oid")),
				method(table), parameters(table), null, table.textOrNull("tablespace"));
	}

	private static Map<String, String> parameters(Row table) {
		Map<String, String> parameters = table.settings("parameters");
		table.settings("toast_parameters").forEach((key, value) -> parameters.put("toast." + key, value));
		return parameters;
	}

	/**
	 * Return the access method, or {@code null} for the usual one.
	 */
	static @Nullable String method(Row table) {
		String method = table.textOrNull("method");
		return "heap".equals(method) ? null : method;
	}

	private void addTraits(DatabaseObject object, Row table, Draft draft) {
		if (table.is("row_security")) {
			draft.addTrait(object, new SwitchTable(object.name(), TableSwitch.ENABLE_ROW_LEVEL_SECURITY));
		}
		if (table.is("forced_row_security")) {
			draft.addTrait(object, new SwitchTable(object.name(), TableSwitch.FORCE_ROW_LEVEL_SECURITY));
		}
		char identity = table.code("replica_identity");
		if (identity == 'f' || identity == 'n') {
			draft.addTrait(object,
					new SetTableProperty(object.name(),
							new TableProperty.Replica(
									(identity == 'f') ? ReplicaIdentity.FULL : ReplicaIdentity.NOTHING),
							new TableProperty.Replica(ReplicaIdentity.DEFAULT)));
		}
		this.columnRows.getOrDefault(table.number("oid"), List.of())
			.forEach((column) -> this.columns.addTraits(object, column, draft));
		this.constraintRows.getOrDefault(table.number("oid"), List.of())
			.forEach((constraint) -> draft.addComment(object, constraint,
					new DatabaseObject(ObjectKind.CONSTRAINT, object.name(), constraint.text("name"), null)));
	}

}
