package io.github.migrationboot.runner;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.sql.ConcurrentDetach;
import io.github.migrationboot.internal.sql.ConcurrentIndexes;
import io.github.migrationboot.internal.sql.ConcurrentReindex;
import io.github.migrationboot.internal.sql.RepeatedCommand;

/**
 * Runs a statement that the server refuses in a transaction, and knows what an earlier
 * try may have left of it. An invalid index is cleared away first. A partition whose
 * detaching is cut off is left pending; it is finished then. What has been created or
 * dropped already is not an error.
 */
final class ConcurrentStatement {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	private static final String SELECT_PENDING = "SELECT inhdetachpending FROM pg_inherits "
			+ "WHERE inhparent = to_regclass(?) AND inhrelid = to_regclass(?)";

	private final MigrationSession session;

	private final InvalidIndexes indexes;

	ConcurrentStatement(MigrationSession session) {
		this.session = session;
		this.indexes = new InvalidIndexes(session);
	}

	/**
	 * Run the statement.
	 * @param transaction what it is a part of
	 * @param sql the statement
	 * @param repeated whether an earlier run may have finished it without saying so
	 */
	void run(StepTransaction transaction, Work.Sql sql, boolean repeated) {
		ConcurrentDetach detach = ConcurrentDetach.of(sql.statement().sql());
		if (detach != null) {
			run(transaction, sql, detach, repeated);
			return;
		}
		String dropped = ConcurrentIndexes.droppedBy(sql.statement().sql());
		if (dropped != null && repeated && !exists(dropped)) {
			return;
		}
		String index = ConcurrentIndexes.builtBy(sql.statement().sql());
		if (index != null) {
			Boolean valid = this.indexes.isValid(index);
			if (Boolean.TRUE.equals(valid) && repeated) {
				return;
			}
			if (Boolean.FALSE.equals(valid)) {
				drop(transaction, index, sql);
			}
		}
		ConcurrentReindex reindex = ConcurrentReindex.of(sql.statement().sql());
		if (reindex != null) {
			this.indexes.leftBy(reindex).forEach((left) -> drop(transaction, left, sql));
		}
		try {
			transaction.runAlone(BoundStatement.of(sql.statement().sql()), sql);
		}
		catch (StatementFailedException ex) {
			if (!repeated || !RepeatedCommand.isDone(sql.statement().sql(), ex.getSqlState())) {
				throw ex;
			}
			logger.info("An earlier run has done this already: " + ex.getDescription());
		}
	}

	private void drop(StepTransaction transaction, String index, Work.Sql sql) {
		logger.info("Dropping the invalid index " + index + " that an earlier run left");
		transaction.runAlone(BoundStatement.of("DROP INDEX CONCURRENTLY IF EXISTS " + index), sql);
	}

	private void run(StepTransaction transaction, Work.Sql sql, ConcurrentDetach detach, boolean repeated) {
		Boolean pending = this.session.jdbcClient()
			.sql(SELECT_PENDING)
			.params(detach.table(), detach.partition())
			.query(Boolean.class)
			.optional()
			.orElse(null);
		if (pending == null && repeated) {
			return;
		}
		boolean finish = Boolean.TRUE.equals(pending);
		if (finish) {
			logger.info("Finishing to detach " + detach.partition() + ", which an earlier run began");
		}
		transaction.runAlone(BoundStatement.of(finish ? detach.finish() : sql.statement().sql()), sql);
	}

	private boolean exists(String index) {
		return this.session.jdbcClient()
			.sql("SELECT to_regclass(?) IS NOT NULL")
			.param(index)
			.query(Boolean.class)
			.single();
	}

}
