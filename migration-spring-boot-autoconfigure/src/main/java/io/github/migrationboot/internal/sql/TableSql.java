package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.operations.AddColumn;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropColumn;
import io.github.migrationboot.operations.InheritTable;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.OnCommit;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SetTableParameter;
import io.github.migrationboot.operations.SetTableProperty;
import io.github.migrationboot.operations.SwitchTable;
import io.github.migrationboot.operations.SwitchTrigger;
import io.github.migrationboot.operations.TableChange;
import io.github.migrationboot.operations.TableLike;
import io.github.migrationboot.operations.TableOptions;
import io.github.migrationboot.operations.TablePersistence;
import io.github.migrationboot.operations.TableProperty;

/**
 * Writes tables and changes to them.
 */
final class TableSql {

	private TableSql() {
	}

	static List<String> create(CreateTable create) {
		List<String> lines = new ArrayList<>();
		create.columns().forEach((column) -> lines.add(ColumnSql.definition(column)));
		create.options().likes().forEach((like) -> lines.add(like(like)));
		create.constraints().forEach((constraint) -> lines.add(ConstraintSql.ofTable(constraint)));
		String body = lines.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", lines) + "\n)";
		List<String> statements = new ArrayList<>();
		statements.add("CREATE " + persistence(create.options().persistence()) + "TABLE "
				+ Clauses.when(create.ifNotExists(), "IF NOT EXISTS ") + Identifiers.quote(create.table()) + body
				+ options(create.options()));
		if (create.comment() != null) {
			statements.add(ObjectSql.comment(new DatabaseObject(ObjectKind.TABLE, create.table(), null, null),
					create.comment()));
		}
		create.columns().forEach((column) -> addComment(create.table(), column, statements));
		return statements;
	}

	/**
	 * Make several changes in one statement; the comments of new columns need their own.
	 */
	static List<String> alter(QualifiedName table, List<TableChange> changes) {
		List<String> actions = new ArrayList<>();
		List<String> statements = new ArrayList<>();
		for (TableChange change : changes) {
			actions.addAll(actions(change));
			if (change instanceof AddColumn add) {
				addComment(table, add.column(), statements);
			}
		}
		statements.add(0, Clauses.alterTable(table) + " " + String.join(", ", actions));
		return statements;
	}

	private static String persistence(TablePersistence persistence) {
		return (persistence != TablePersistence.PERMANENT) ? persistence.name() + " " : "";
	}

	private static String options(TableOptions options) {
		String inherits = options.inherits()
			.stream()
			.map(Identifiers::quote)
			.collect(Collectors.joining(", ", " INHERITS (", ")"));
		OnCommit onCommit = options.onCommit();
		return Clauses.when(!options.inherits().isEmpty(), inherits) + PartitionSql.partitionBy(options.partitionKey())
				+ Clauses.name(" USING ", options.method()) + Clauses.with(options.parameters())
				+ ((onCommit != null) ? " ON COMMIT " + onCommit.name().replace('_', ' ') : "")
				+ Clauses.name(" TABLESPACE ", options.tablespace());
	}

	private static String like(TableLike like) {
		StringBuilder sql = new StringBuilder("LIKE ").append(Identifiers.quote(like.table()));
		like.including().forEach((option) -> sql.append(" INCLUDING ").append(option));
		like.excluding().forEach((option) -> sql.append(" EXCLUDING ").append(option));
		return sql.toString();
	}

	private static String property(TableProperty property) {
		if (property instanceof TableProperty.Replica replica) {
			return "REPLICA IDENTITY " + replica.identity();
		}
		if (property instanceof TableProperty.ReplicaIndex replica) {
			return "REPLICA IDENTITY USING INDEX " + Identifiers.quote(replica.index());
		}
		if (property instanceof TableProperty.Tablespace tablespace) {
			return "SET TABLESPACE " + Identifiers.quote(tablespace.name());
		}
		if (property instanceof TableProperty.AccessMethod method) {
			return "SET ACCESS METHOD " + Identifiers.quote(method.name());
		}
		String index = ((TableProperty.ClusterIndex) property).index();
		return (index != null) ? "CLUSTER ON " + Identifiers.quote(index) : "SET WITHOUT CLUSTER";
	}

	private static List<String> actions(TableChange change) {
		if (change instanceof AddColumn add) {
			return List.of(ColumnSql.add(add));
		}
		if (change instanceof DropColumn drop) {
			return List.of("DROP COLUMN "
					+ Clauses.dropped(drop.ifExists(), Identifiers.quote(drop.column()), drop.cascade()));
		}
		if (change instanceof AlterColumn alter) {
			return ColumnSql.alter(alter);
		}
		if (change instanceof SwitchTable set) {
			return List.of(set.to().name().replace('_', ' '));
		}
		if (change instanceof SwitchTrigger set) {
			return List.of(TriggerSql.state(set));
		}
		if (change instanceof InheritTable inherit) {
			return List.of((inherit.inherit() ? "INHERIT " : "NO INHERIT ") + Identifiers.quote(inherit.parent()));
		}
		if (change instanceof SetTableParameter set) {
			return List.of(Clauses.setting(set.parameter(), set.value()));
		}
		if (change instanceof SetTableProperty set) {
			return List.of(property(set.property()));
		}
		return List.of(ConstraintSql.render(change));
	}

	private static void addComment(QualifiedName table, ColumnDefinition column, List<String> statements) {
		if (column.comment() != null) {
			statements.add(ObjectSql.comment(new DatabaseObject(ObjectKind.COLUMN, table, column.name(), null),
					column.comment()));
		}
	}

}
