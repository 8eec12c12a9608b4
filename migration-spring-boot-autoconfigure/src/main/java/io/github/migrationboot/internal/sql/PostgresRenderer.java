package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AddColumn;
import io.github.migrationboot.operations.AddConstraint;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.BulkInsert;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.CreateExtension;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DeleteInserted;
import io.github.migrationboot.operations.DropColumn;
import io.github.migrationboot.operations.DropConstraint;
import io.github.migrationboot.operations.DropExtension;
import io.github.migrationboot.operations.DropIndex;
import io.github.migrationboot.operations.DropTable;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.IrreversibleOperationException;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.RenameColumn;
import io.github.migrationboot.operations.RenameTable;

/**
 * Writes operations as PostgreSQL statements. Stateless; the same operation always gives
 * the same text.
 */
public final class PostgresRenderer {

	private PostgresRenderer() {
	}

	/**
	 * Write an operation as statements.
	 * @param operation the operation; not a data step, which is no SQL
	 * @return the statements, in the order to run them
	 * @throws IrreversibleOperationException for {@link Irreversible}
	 * @throws InvalidIdentifierException if a name cannot be one
	 */
	public static List<SqlStatement> render(Operation operation) {
		if (operation instanceof ExecuteSql execute) {
			return split(execute);
		}
		if (operation instanceof Irreversible irreversible) {
			irreversible.reverse();
		}
		List<SqlStatement> statements = new ArrayList<>();
		for (String sql : sql(operation)) {
			statements.add(new SqlStatement(sql, 0, TransactionRules.canRunInTransaction(sql)));
		}
		return statements;
	}

	private static List<SqlStatement> split(ExecuteSql execute) {
		List<SqlStatement> statements = StatementSplitter.split(execute.sql(), Math.max(execute.line(), 1));
		if (execute.line() > 0) {
			return statements;
		}
		// From no file, so that there is no line to show.
		return statements.stream().map(SqlStatement::withoutPlace).toList();
	}

	private static List<String> sql(Operation operation) {
		if (operation instanceof CreateTable create) {
			return TableSql.create(create);
		}
		if (operation instanceof AddColumn add) {
			return TableSql.addColumn(add);
		}
		if (operation instanceof AlterColumn alter) {
			return List.of(TableSql.alterColumn(alter));
		}
		if (operation instanceof CreateIndex create) {
			return List.of(IndexSql.create(create));
		}
		if (operation instanceof DropIndex drop) {
			return List.of("DROP INDEX " + (drop.concurrently() ? "CONCURRENTLY " : "")
					+ dropped(drop.ifExists(), Identifiers.quote(drop.index()), drop.cascade()));
		}
		if (operation instanceof BulkInsert insert) {
			return RowSql.insert(insert);
		}
		if (operation instanceof DeleteInserted delete) {
			return RowSql.delete(delete);
		}
		if (operation instanceof Comment comment) {
			return List.of(TableSql.comment(comment.table(), comment.column(), comment.text()));
		}
		return List.of(simple(operation));
	}

	private static String simple(Operation operation) {
		if (operation instanceof DropTable drop) {
			return "DROP TABLE " + dropped(drop.ifExists(), Identifiers.quote(drop.table()), drop.cascade());
		}
		if (operation instanceof RenameTable rename) {
			return alterTable(rename.table()) + " RENAME TO " + Identifiers.quote(rename.newName());
		}
		if (operation instanceof DropColumn drop) {
			return alterTable(drop.table()) + " DROP COLUMN "
					+ dropped(drop.ifExists(), Identifiers.quote(drop.column()), drop.cascade());
		}
		if (operation instanceof RenameColumn rename) {
			return alterTable(rename.table()) + " RENAME COLUMN " + Identifiers.quote(rename.column()) + " TO "
					+ Identifiers.quote(rename.newName());
		}
		if (operation instanceof AddConstraint add) {
			return alterTable(add.table()) + " ADD " + TableSql.constraint(add.constraint());
		}
		if (operation instanceof DropConstraint drop) {
			return alterTable(drop.table()) + " DROP CONSTRAINT "
					+ dropped(drop.ifExists(), Identifiers.quote(drop.name()), drop.cascade());
		}
		if (operation instanceof CreateExtension create) {
			return "CREATE EXTENSION " + (create.ifNotExists() ? "IF NOT EXISTS " : "")
					+ Identifiers.quote(create.name())
					+ ((create.schema() != null) ? " SCHEMA " + Identifiers.quote(create.schema()) : "");
		}
		if (operation instanceof DropExtension drop) {
			return "DROP EXTENSION " + dropped(drop.ifExists(), Identifiers.quote(drop.name()), drop.cascade());
		}
		throw new IllegalArgumentException("Not SQL: " + operation.describe());
	}

	private static String dropped(boolean ifExists, String name, boolean cascade) {
		return (ifExists ? "IF EXISTS " : "") + name + (cascade ? " CASCADE" : "");
	}

	static String alterTable(QualifiedName table) {
		return "ALTER TABLE " + Identifiers.quote(table);
	}

	static String columns(List<String> columns) {
		return columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ", "(", ")"));
	}

	static String after(String keyword, @Nullable String text) {
		return (text != null) ? keyword + text : "";
	}

}
