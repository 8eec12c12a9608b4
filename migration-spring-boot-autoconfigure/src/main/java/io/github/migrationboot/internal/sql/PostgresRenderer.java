package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

import io.github.migrationboot.operations.AlterTable;
import io.github.migrationboot.operations.CreateRoutine;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.CustomOperation;
import io.github.migrationboot.operations.DataChange;
import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.IndexChange;
import io.github.migrationboot.operations.InvalidOperationException;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.IrreversibleOperationException;
import io.github.migrationboot.operations.MaintenanceChange;
import io.github.migrationboot.operations.ObjectChange;
import io.github.migrationboot.operations.ObjectVersionChange;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.PartitionChange;
import io.github.migrationboot.operations.ReplicationChange;
import io.github.migrationboot.operations.Reversible;
import io.github.migrationboot.operations.SchemaChange;
import io.github.migrationboot.operations.SecurityChange;
import io.github.migrationboot.operations.SequenceChange;
import io.github.migrationboot.operations.TableChange;
import io.github.migrationboot.operations.TriggerChange;
import io.github.migrationboot.operations.TypeChange;
import io.github.migrationboot.operations.ViewChange;

/**
 * Writes operations as PostgreSQL statements. Stateless; the same operation always gives
 * the same text.
 */
public final class PostgresRenderer {

	private PostgresRenderer() {
	}

	/**
	 * Write an operation as statements.
	 * @param operation the operation; neither a data step, which is no SQL, nor a
	 * backfill, whose SQL depends on the rows
	 * @return the statements, in the order to run them
	 * @throws IrreversibleOperationException for {@link Irreversible}
	 * @throws InvalidIdentifierException if a name cannot be one
	 * @throws InvalidOperationException if an expression holds the end of a statement
	 * @throws SqlScriptException if an expression or a definition breaks off
	 */
	public static List<SqlStatement> render(Operation operation) {
		if (operation instanceof ExecuteSql execute) {
			return split(execute);
		}
		if (operation instanceof Irreversible irreversible) {
			irreversible.reverse();
		}
		if (operation instanceof Reversible reversible) {
			return reversible.operations().stream().flatMap((part) -> render(part).stream()).toList();
		}
		if (operation instanceof ObjectVersionChange change) {
			return ObjectVersionSql.render(change);
		}
		List<SqlStatement> statements = new ArrayList<>();
		for (String sql : sql(operation)) {
			statements.add(statement(operation, sql));
		}
		return statements;
	}

	private static List<SqlStatement> split(ExecuteSql execute) {
		List<SqlStatement> statements = StatementSplitter.split(execute.sql(), Math.max(execute.line(), 1));
		return (execute.line() > 0) ? statements : statements.stream().map(SqlStatement::withoutPlace).toList();
	}

	/**
	 * Expressions are taken as they are. That one ends the statement and begins another,
	 * or comments the rest out, shows only in the whole.
	 */
	private static SqlStatement statement(Operation operation, String sql) {
		List<SqlStatement> statements;
		try {
			statements = StatementSplitter.split(sql, 1);
		}
		catch (SqlScriptException ex) {
			// A quote or a parenthesis that is open in an expression, or behind whose end
			// a
			// comment stands.
			throw new InvalidOperationException(
					"An expression of \"%s\" is not closed: %s".formatted(operation.describe(), ex.getDescription()),
					"Close it, and take a comment at its end out of it.");
		}
		if (statements.size() != 1 || !statements.get(0).sql().equals(sql)) {
			throw new InvalidOperationException("An expression of \"" + operation.describe() + "\" ends the statement.",
					"Take the semicolon or the comment out of it; several statements are for op.execute(…).");
		}
		return statements.get(0).withoutPlace();
	}

	private static List<String> sql(Operation operation) {
		if (operation instanceof CreateTable create) {
			return TableSql.create(create);
		}
		if (operation instanceof AlterTable alter) {
			return TableSql.alter(alter.table(), alter.changes());
		}
		if (operation instanceof TableChange change) {
			return TableSql.alter(change.table(), List.of(change));
		}
		if (operation instanceof DataChange change) {
			return RowSql.render(change);
		}
		if (operation instanceof CustomOperation custom) {
			return custom.statements();
		}
		return List.of(single(operation));
	}

	private static String single(Operation operation) {
		if (operation instanceof IndexChange change) {
			return IndexSql.render(change);
		}
		if (operation instanceof PartitionChange change) {
			return PartitionSql.render(change);
		}
		if (operation instanceof ObjectChange change) {
			return ObjectSql.render(change);
		}
		if (operation instanceof SchemaChange change) {
			return SchemaSql.render(change);
		}
		if (operation instanceof SequenceChange change) {
			return SequenceSql.render(change);
		}
		if (operation instanceof TypeChange change) {
			return TypeSql.render(change);
		}
		if (operation instanceof ViewChange change) {
			return ViewSql.render(change);
		}
		if (operation instanceof CreateRoutine create) {
			return create.definition().strip();
		}
		if (operation instanceof TriggerChange change) {
			return TriggerSql.render(change);
		}
		if (operation instanceof SecurityChange change) {
			return SecuritySql.render(change);
		}
		if (operation instanceof MaintenanceChange change) {
			return MaintenanceSql.render(change);
		}
		if (operation instanceof ReplicationChange change) {
			return ReplicationSql.render(change);
		}
		throw new IllegalArgumentException("Not SQL: " + operation.describe());
	}

}
