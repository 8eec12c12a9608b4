package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

import io.github.migrationboot.operations.AddColumn;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropColumn;
import io.github.migrationboot.operations.DropConstraint;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.TableChange;

/**
 * Writes tables and changes to them.
 */
final class TableSql {

	private TableSql() {
	}

	static List<String> create(CreateTable create) {
		List<String> lines = new ArrayList<>();
		create.columns().forEach((column) -> lines.add(ColumnSql.definition(column)));
		create.constraints().forEach((constraint) -> lines.add(ConstraintSql.ofTable(constraint)));
		String body = lines.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", lines) + "\n)";
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TABLE " + Clauses.when(create.ifNotExists(), "IF NOT EXISTS ")
				+ Identifiers.quote(create.table()) + body);
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
		if (change instanceof AddConstraint add) {
			return List.of("ADD " + ConstraintSql.ofTable(add.constraint()));
		}
		DropConstraint drop = (DropConstraint) change;
		return List
			.of("DROP CONSTRAINT " + Clauses.dropped(drop.ifExists(), Identifiers.quote(drop.name()), drop.cascade()));
	}

	private static void addComment(QualifiedName table, ColumnDefinition column, List<String> statements) {
		if (column.comment() != null) {
			statements.add(ObjectSql.comment(new DatabaseObject(ObjectKind.COLUMN, table, column.name(), null),
					column.comment()));
		}
	}

}
