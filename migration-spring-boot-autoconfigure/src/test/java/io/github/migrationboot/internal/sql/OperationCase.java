package io.github.migrationboot.internal.sql;

import java.util.List;

import io.github.migrationboot.operations.Operation;

/**
 * One thing that operations can do.
 *
 * @param name what it is
 * @param minimumVersion the oldest major version of PostgreSQL that can do it, or 0
 * @param operations the operations
 */
record OperationCase(String name, int minimumVersion, List<Operation> operations) {

	OperationCase {
		operations = List.copyOf(operations);
	}

	/**
	 * The SQL, a line or more for each statement, which ends in a semicolon.
	 */
	String sql() {
		StringBuilder sql = new StringBuilder();
		this.operations.stream()
			.flatMap((operation) -> PostgresRenderer.render(operation).stream())
			.forEach((statement) -> sql.append(statement.transactional() ? "" : "-- outside a transaction\n")
				.append(statement.sql())
				.append(";\n"));
		return sql.toString();
	}

}
