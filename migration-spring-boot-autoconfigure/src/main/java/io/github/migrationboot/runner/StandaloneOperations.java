package io.github.migrationboot.runner;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.operations.Backfill;
import io.github.migrationboot.operations.DataStep;
import io.github.migrationboot.operations.InvalidOperationException;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;

/**
 * Operations without a revision, for a test, a tool or a look at the SQL. Nothing is
 * recorded in the version table or the history, and no lock is taken. Immutable.
 */
public final class StandaloneOperations {

	private final List<Operation> operations;

	private StandaloneOperations(List<Operation> operations) {
		this.operations = List.copyOf(operations);
	}

	/**
	 * Read operations.
	 * @param body takes the operations
	 * @return the operations
	 * @throws InvalidOperationException if one is incomplete or a backfill, whose
	 * progress only a revision can record
	 */
	public static StandaloneOperations of(Consumer<Operations> body) {
		List<Operation> operations = Operations.record(body);
		for (Operation operation : operations) {
			if (operation instanceof Backfill) {
				throw new InvalidOperationException("\"" + operation.describe() + "\" is outside of a revision.",
						"Put the backfill into a revision, where its progress is recorded.");
			}
		}
		return new StandaloneOperations(operations);
	}

	/**
	 * Return the SQL.
	 * @return the statements in the order to run them, each with its semicolon
	 * @throws InvalidOperationException if an operation is Java code without
	 * {@code offline(…)}
	 */
	public List<String> sql() {
		List<String> sql = new ArrayList<>();
		for (Operation operation : this.operations) {
			if (operation instanceof DataStep step) {
				if (step.offlineSql() == null) {
					throw new InvalidOperationException("\"" + step.describe() + "\" is Java code and no SQL.",
							"Give the SQL that does the same with offline(…), or run the operations.");
				}
				sql.add(step.offlineSql());
				continue;
			}
			PostgresRenderer.render(operation).forEach((statement) -> sql.add(statement.script()));
		}
		return sql;
	}

	/**
	 * Run the operations. They are in the connection's transaction if it has one; what
	 * PostgreSQL refuses there needs a connection that commits by itself.
	 * @param connection where to; it stays open
	 * @throws InvalidOperationException if an operation is {@code COPY … FROM stdin}
	 */
	public void run(Connection connection) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		for (Operation operation : this.operations) {
			if (operation instanceof DataStep step) {
				step.body().accept(JdbcClient.create(jdbc));
				continue;
			}
			PostgresRenderer.render(operation).forEach((statement) -> run(jdbc, operation, statement));
		}
	}

	private static void run(JdbcTemplate jdbc, Operation operation, SqlStatement statement) {
		if (statement.rows() != null) {
			throw new InvalidOperationException("\"" + operation.describe() + "\" has rows behind its statement.",
					"Insert them with bulkInsert(…), or put the operation into a revision.");
		}
		jdbc.execute(statement.sql());
	}

}
