package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AddColumn;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.ColumnDefinition.Identity;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.ReferentialAction;

/**
 * Writes tables, columns, constraints and their comments.
 */
final class TableSql {

	private TableSql() {
	}

	static List<String> create(CreateTable create) {
		List<String> lines = new ArrayList<>();
		create.columns().forEach((column) -> lines.add(column(column)));
		create.constraints().forEach((constraint) -> lines.add(constraint(constraint)));
		String body = lines.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", lines) + "\n)";
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TABLE " + (create.ifNotExists() ? "IF NOT EXISTS " : "")
				+ Identifiers.quote(create.table()) + body);
		if (create.comment() != null) {
			statements.add(comment(create.table(), null, create.comment()));
		}
		for (ColumnDefinition column : create.columns()) {
			if (column.comment() != null) {
				statements.add(comment(create.table(), column.name(), column.comment()));
			}
		}
		return statements;
	}

	static List<String> addColumn(AddColumn add) {
		StringBuilder sql = new StringBuilder(PostgresRenderer.alterTable(add.table())).append(" ADD COLUMN ");
		if (add.ifNotExists()) {
			sql.append("IF NOT EXISTS ");
		}
		sql.append(column(add.column()));
		// Of one column, so that IF NOT EXISTS covers them too: as actions of their own
		// they would be added again.
		add.constraints().forEach((constraint) -> sql.append(' ').append(columnConstraint(constraint)));
		List<String> statements = new ArrayList<>();
		statements.add(sql.toString());
		if (add.column().comment() != null) {
			statements.add(comment(add.table(), add.column().name(), add.column().comment()));
		}
		return statements;
	}

	static String alterColumn(AlterColumn alter) {
		String column = " ALTER COLUMN " + Identifiers.quote(alter.column());
		List<String> actions = new ArrayList<>();
		if (alter.type() != null) {
			// A default may not be convertible to the new type, so it goes before and
			// comes after.
			if (alter.dropDefault() || alter.defaultExpression() != null) {
				actions.add(column + " DROP DEFAULT");
			}
			actions.add(column + " TYPE " + type(alter.type()) + PostgresRenderer.after(" USING ", alter.using()));
		}
		else if (alter.dropDefault()) {
			actions.add(column + " DROP DEFAULT");
		}
		if (alter.defaultExpression() != null) {
			actions.add(column + " SET DEFAULT " + alter.defaultExpression());
		}
		if (alter.nullable() != null) {
			actions.add(column + (alter.nullable() ? " DROP NOT NULL" : " SET NOT NULL"));
		}
		return PostgresRenderer.alterTable(alter.table()) + String.join(",", actions);
	}

	static String comment(QualifiedName table, @Nullable String column, @Nullable String text) {
		String object = (column != null) ? "COLUMN " + Identifiers.quote(table) + "." + Identifiers.quote(column)
				: "TABLE " + Identifiers.quote(table);
		return "COMMENT ON " + object + " IS " + ((text != null) ? Literals.quote(text) : "NULL");
	}

	static String constraint(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return named(key) + "PRIMARY KEY " + PostgresRenderer.columns(key.columns());
		}
		if (constraint instanceof Constraint.Unique unique) {
			return named(unique) + "UNIQUE " + PostgresRenderer.columns(unique.columns());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return named(key) + "FOREIGN KEY " + PostgresRenderer.columns(key.columns()) + " " + references(key);
		}
		return columnConstraint(constraint);
	}

	private static String columnConstraint(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey) {
			return named(constraint) + "PRIMARY KEY";
		}
		if (constraint instanceof Constraint.Unique) {
			return named(constraint) + "UNIQUE";
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return named(key) + references(key);
		}
		Constraint.Check check = (Constraint.Check) constraint;
		return named(check) + "CHECK (" + check.expression() + ")";
	}

	private static String references(Constraint.ForeignKey key) {
		return "REFERENCES " + Identifiers.quote(key.table())
				+ (key.referencedColumns().isEmpty() ? "" : " " + PostgresRenderer.columns(key.referencedColumns()))
				+ action(" ON DELETE ", key.onDelete()) + action(" ON UPDATE ", key.onUpdate());
	}

	private static String named(Constraint constraint) {
		String name = constraint.name();
		return (name != null) ? "CONSTRAINT " + Identifiers.quote(name) + " " : "";
	}

	private static String action(String event, ReferentialAction action) {
		return (action != ReferentialAction.NO_ACTION) ? event + action.name().replace('_', ' ') : "";
	}

	private static String column(ColumnDefinition column) {
		StringBuilder sql = new StringBuilder(Identifiers.quote(column.name())).append(' ').append(type(column.type()));
		if (column.collation() != null) {
			sql.append(" COLLATE ").append(Identifiers.quote(column.collation()));
		}
		sql.append(PostgresRenderer.after(" DEFAULT ", column.defaultExpression()));
		if (column.generatedExpression() != null) {
			sql.append(" GENERATED ALWAYS AS (").append(column.generatedExpression()).append(") STORED");
		}
		if (column.identity() != null) {
			sql.append((column.identity() == Identity.ALWAYS) ? " GENERATED ALWAYS AS IDENTITY"
					: " GENERATED BY DEFAULT AS IDENTITY");
		}
		return sql.append(column.nullable() ? "" : " NOT NULL").toString();
	}

	static String type(DataType type) {
		String name = type.builtIn() ? type.name() : Identifiers.quote(type.schema(), type.name());
		return name + ((type.modifiers() != null) ? "(" + type.modifiers() + ")" : "") + "[]".repeat(type.dimensions());
	}

}
