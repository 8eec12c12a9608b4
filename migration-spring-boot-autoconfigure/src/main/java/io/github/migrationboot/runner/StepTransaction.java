package io.github.migrationboot.runner;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.connection.PipelineException;
import io.github.migrationboot.internal.sql.CopyRows;

/**
 * One transaction of a step. Statements wait until an answer is needed and then go to the
 * server together, the BEGIN with the first and the COMMIT with the last. Not
 * thread-safe.
 */
final class StepTransaction {

	private static final BoundStatement BEGIN = BoundStatement.of("BEGIN");

	private static final BoundStatement COMMIT = BoundStatement.of("COMMIT");

	private final MigrationSession session;

	private final PreparedStep step;

	private final Progress reached;

	private final List<BoundStatement> waiting = new ArrayList<>();

	/**
	 * What each waiting statement comes from, {@code null} for one of our own.
	 */
	private final List<@Nullable Work> origins = new ArrayList<>();

	StepTransaction(MigrationSession session, PreparedStep step, Progress reached) {
		this.session = session;
		this.step = step;
		this.reached = reached;
	}

	/**
	 * Run one of our own statements, work, then more of our own, and commit.
	 * @param first what comes before the work
	 * @param work the work
	 * @param own the version and history rows that go with it
	 * @throws StepFailedException if anything fails; everything is then rolled back
	 */
	void run(BoundStatement first, List<Work> work, List<BoundStatement> own) {
		add(BEGIN, null);
		add(first, null);
		finish(work, own, true);
	}

	/**
	 * Do the same as a part of a transaction that has other parts.
	 * @param begins whether this is the first part
	 * @param ends whether this is the last part
	 * @param first what comes before the work
	 * @param work the work
	 * @param own the version and history rows that go with it
	 * @throws StepFailedException if anything fails; all parts are then rolled back
	 */
	void runPart(boolean begins, boolean ends, BoundStatement first, List<Work> work, List<BoundStatement> own) {
		if (begins) {
			add(BEGIN, null);
		}
		add(first, null);
		finish(work, own, ends);
	}

	/**
	 * Run work, then our own statements, and commit.
	 * @param work the work
	 * @param own the version and history rows that go with it
	 * @throws StepFailedException if anything fails; everything is then rolled back
	 */
	void run(List<Work> work, List<BoundStatement> own) {
		add(BEGIN, null);
		finish(work, own, true);
	}

	/**
	 * Run a batch, then one of our own statements, and commit.
	 * @param statements the statements of the batch
	 * @param origin what they come from
	 * @param own the row that records the batch
	 * @throws StepFailedException if anything fails; the batch is then rolled back
	 */
	void runBatch(List<String> statements, Work origin, BoundStatement own) {
		add(BEGIN, null);
		statements.forEach((statement) -> add(BoundStatement.of(statement), origin));
		finish(List.of(), List.of(own), true);
	}

	private void finish(List<Work> work, List<BoundStatement> own, boolean commit) {
		try {
			for (Work item : work) {
				if (item instanceof Work.Code code) {
					send();
					runCode(code);
				}
				else {
					run((Work.Sql) item);
				}
			}
			own.forEach((statement) -> add(statement, null));
			if (commit) {
				add(COMMIT, null);
			}
			send();
			if (commit) {
				this.session.endTransaction();
			}
		}
		catch (SQLException ex) {
			throw Failures.statement(this.step, this.reached, null, ex);
		}
		catch (StepFailedException | Error ex) {
			this.session.rollback(ex);
			throw ex;
		}
	}

	private void run(Work.Sql sql) {
		CopyRows rows = sql.statement().rows();
		if (rows == null) {
			add(BoundStatement.of(sql.statement().sql()), sql);
			return;
		}
		send();
		try {
			this.session.copy(sql.statement().sql(), rows.text());
		}
		catch (SQLException ex) {
			throw Failures.statement(this.step, this.reached, sql, ex);
		}
	}

	/**
	 * Run a statement of the step by itself, outside a transaction.
	 * @throws StepFailedException if it fails
	 */
	void runAlone(BoundStatement statement, @Nullable Work origin) {
		add(statement, origin);
		send();
	}

	/**
	 * Run one of our own statements by itself.
	 * @throws StepFailedException if it fails
	 */
	void runOwn(BoundStatement statement) {
		runAlone(statement, null);
	}

	private void add(BoundStatement statement, @Nullable Work origin) {
		this.waiting.add(statement);
		this.origins.add(origin);
	}

	private void send() {
		try {
			this.session.send(this.waiting);
		}
		catch (PipelineException ex) {
			throw Failures.statement(this.step, this.reached, this.origins.get(ex.getIndex()), ex.getFailure());
		}
		this.waiting.clear();
		this.origins.clear();
	}

	private void runCode(Work.Code code) {
		try {
			this.session.inOpenTransaction(() -> code.step().body().accept(this.session.jdbcClient()));
		}
		catch (Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			// Code in other languages may throw checked exceptions undeclared.
			throw new DataStepFailedException(this.step, this.reached, code, ex);
		}
	}

}
