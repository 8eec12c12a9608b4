package io.github.migrationboot.runner;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.sql.BackfillSql;

/**
 * Runs a backfill: batch after batch from the lowest key to what is the highest one when
 * it begins, so that it ends also if rows are added meanwhile. A batch is two round
 * trips; the key that it came to is recorded in its own transaction. Not thread-safe.
 */
final class BatchRunner {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	private final RunSession runSession;

	private final MigrationSession session;

	private final PreparedStep step;

	private final Work.Batches work;

	private final Function<Progress, BoundStatement> record;

	private Progress reached;

	/**
	 * Create a runner.
	 * @param reached how far the step is committed
	 * @param record makes the row that records how far it is then
	 */
	BatchRunner(RunSession runSession, PreparedStep step, Work.Batches work, Progress reached,
			Function<Progress, BoundStatement> record) {
		this.runSession = runSession;
		this.session = runSession.session();
		this.step = step;
		this.work = work;
		this.reached = reached;
		this.record = record;
	}

	/**
	 * Run all batches that are left.
	 * @throws NullBackfillKeyException if the key of a row is null
	 * @throws StepFailedException if a batch fails; the ones before it stay
	 */
	void run() {
		Survey survey = survey();
		if (survey.hasNull()) {
			throw new NullBackfillKeyException(this.step, this.reached, this.work);
		}
		String last = survey.last();
		int size = this.work.sql().backfill().batchSize();
		long batches = 0;
		String about = (survey.estimate() > 0) ? " of about " + ((survey.estimate() + size - 1) / size) : "";
		while (last != null && !last.equals(this.reached.key())) {
			if (batches > 0) {
				pause();
			}
			runBatch(last);
			batches++;
			String report = this.work.describe() + ": batch " + batches + about + " done";
			logger.debug(report);
			this.runSession.watch().report(report);
		}
		this.runSession.watch().report(null);
		logger.info(this.work.describe() + ": done in " + batches + ((batches == 1) ? " batch" : " batches"));
	}

	private void runBatch(String last) {
		BackfillSql sql = this.work.sql();
		String after = this.reached.key();
		String upTo = next(after, last);
		Progress then = new Progress(this.reached.done(), upTo);
		this.reached = this.runSession.retrying((first) -> {
			new StepTransaction(this.session, this.step, this.reached).runBatch(sql.batch(after, upTo), this.work,
					this.record.apply(then));
			return then;
		});
	}

	private Survey survey() {
		return read(() -> this.session.jdbcClient()
			.sql(this.work.sql().survey(this.reached.key()))
			.query((row, number) -> new Survey(row.getBoolean("has_null"), row.getString("last_key"),
					row.getLong("estimate")))
			.single());
	}

	private String next(@Nullable String after, String last) {
		List<String> next = read(
				() -> this.session.jdbcClient().sql(this.work.sql().next(after, last)).query(String.class).list());
		return next.isEmpty() ? last : next.get(0);
	}

	/**
	 * To read, too, is to wait for who has the whole table.
	 */
	private <T> T read(Supplier<T> query) {
		return this.runSession.retrying((first) -> {
			try {
				return query.get();
			}
			catch (DataAccessException ex) {
				throw Failures.query(this.step, this.reached, this.work, ex);
			}
		});
	}

	private void pause() {
		try {
			Thread.sleep(this.work.sql().backfill().pause().toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BackfillInterruptedException(this.step, this.reached, this.work, ex);
		}
	}

	/**
	 * What is known before the first batch.
	 *
	 * @param hasNull whether a key is null
	 * @param last the last key, or {@code null} if no rows are left
	 * @param estimate about how many rows the table has, or less than 1 if unknown
	 */
	private record Survey(boolean hasNull, @Nullable String last, long estimate) {

	}

}
