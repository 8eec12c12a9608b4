package io.github.migrationboot.internal.sql;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.migrationboot.operations.Backfill;
import io.github.migrationboot.operations.DataStep;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;

/**
 * One thing that operations can do.
 *
 * @param name what it is
 * @param minimumVersion the oldest major version of PostgreSQL that can do it, or 0
 * @param body what calls the operations
 */
public record OperationCase(String name, int minimumVersion, Consumer<Operations> body) {

	private static final String FIRST_KEY = "0";

	private static final String LAST_KEY = "1000";

	List<Operation> operations() {
		return Operations.record(this.body);
	}

	/**
	 * The SQL, a line or more for each statement, which ends in a semicolon.
	 */
	String sql() {
		StringBuilder sql = new StringBuilder();
		for (Operation operation : operations()) {
			if (operation instanceof Backfill) {
				sql.append("-- one of the batches, each a transaction of its own\n");
			}
			if (operation instanceof DataStep) {
				sql.append("-- in a script\n");
			}
			statements(operation)
				.forEach((statement) -> sql.append(statement.transactional() ? "" : "-- outside a transaction\n")
					.append(statement.sql())
					.append(";\n"));
		}
		return sql.toString();
	}

	/**
	 * The statements of an operation: those of one batch if it is a backfill, and those
	 * that stand for it in a script if it is Java code.
	 */
	static List<SqlStatement> statements(Operation operation) {
		if (operation instanceof Backfill backfill) {
			return BackfillSql.of(backfill)
				.batch(FIRST_KEY, LAST_KEY)
				.stream()
				.map((sql) -> new SqlStatement(sql, 0, true))
				.toList();
		}
		if (operation instanceof DataStep step) {
			return StatementSplitter.split(Objects.requireNonNull(step.offlineSql()), 1);
		}
		return PostgresRenderer.render(operation);
	}

}
