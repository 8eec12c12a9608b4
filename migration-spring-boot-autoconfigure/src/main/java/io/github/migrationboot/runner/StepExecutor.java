package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.MigrationSession;

/**
 * Runs steps on a connection. A step that can be one transaction is one, together with
 * its version and history rows, and costs one round trip if it holds no code. Any other
 * is cut into pieces, and each piece that is done is recorded, so that the next run goes
 * on behind it. Not thread-safe.
 */
final class StepExecutor {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	private final MigrationSession session;

	private final Tables tables;

	private final History history;

	private Map<String, HistoryRow> unfinished = Map.of();

	StepExecutor(MigrationSession session, Tables tables, History history) {
		this.session = session;
		this.tables = tables;
		this.history = history;
	}

	/**
	 * Read what earlier runs left half-way, in one round trip.
	 */
	void readUnfinished() {
		this.unfinished = this.history.unfinished(this.session);
	}

	/**
	 * Run a step.
	 * @return how long it took
	 * @throws StepFailedException if it fails
	 */
	Duration execute(PreparedStep step) {
		long start = System.nanoTime();
		try {
			Resumption before = History.resumption(step, this.unfinished.get(step.revision().id()));
			if (step.isOneTransaction() && before.reached().done() == 0) {
				StepTransaction transaction = new StepTransaction(this.session, step, Progress.NONE);
				transaction.run(this.tables.setSearchPath(), step.work(), rows(step).end(null));
			}
			else {
				new PieceRunner(this.session, rows(step), before, start).run();
			}
		}
		catch (StepFailedException ex) {
			recordFailure(step, ex, since(start));
			throw ex;
		}
		Duration duration = since(start);
		logger.info(step.title() + " (" + duration.toMillis() + " ms)");
		return duration;
	}

	/**
	 * Run steps that commit together.
	 * @param steps the steps, all of which can be in a transaction
	 * @return how long each of them took
	 * @throws StepFailedException if one fails; none is done then
	 */
	List<Duration> executeTogether(List<PreparedStep> steps) {
		List<Duration> durations = new ArrayList<>(steps.size());
		for (PreparedStep step : steps) {
			long start = System.nanoTime();
			boolean first = durations.isEmpty();
			boolean last = durations.size() == steps.size() - 1;
			try {
				runPart(step, first, last, rows(step).end(null));
			}
			catch (StepFailedException ex) {
				recordFailure(step, ex, since(start));
				throw ex;
			}
			catch (PartialRevisionChangedException ex) {
				this.session.rollback(ex);
				throw ex;
			}
			durations.add(since(start));
			logger.info(step.title() + " (" + durations.get(durations.size() - 1).toMillis() + " ms)");
		}
		return durations;
	}

	/**
	 * Run steps in the transaction that is open, and leave it open. A failure rolls it
	 * back and leaves no row in the history.
	 * @param steps the steps, all of which can be in a transaction
	 * @param mode where the run that is rehearsed commits
	 * @return how long each of them took
	 * @throws StepFailedException if one fails, or the commit behind it would
	 */
	List<Duration> rehearse(List<PreparedStep> steps, TransactionMode mode) {
		List<Duration> durations = new ArrayList<>(steps.size());
		for (PreparedStep step : steps) {
			long start = System.nanoTime();
			boolean last = durations.size() == steps.size() - 1;
			List<BoundStatement> own = new ArrayList<>(rows(step).end(null));
			if (last) {
				own.add(RehearsedCommit.LAST);
			}
			else if (mode == TransactionMode.PER_REVISION) {
				own.add(RehearsedCommit.BETWEEN);
			}
			runPart(step, false, false, own);
			durations.add(since(start));
		}
		return durations;
	}

	private void runPart(PreparedStep step, boolean begins, boolean ends, List<BoundStatement> own) {
		int done = History.resumption(step, this.unfinished.get(step.revision().id())).reached().done();
		new StepTransaction(this.session, step, Progress.NONE).runPart(begins, ends, this.tables.setSearchPath(),
				step.work().subList(done, step.work().size()), own);
	}

	private StepRows rows(PreparedStep step) {
		return new StepRows(this.tables, this.history, step);
	}

	private void recordFailure(PreparedStep step, StepFailedException failure, Duration elapsed) {
		try {
			this.history.record(this.session, step, failure, elapsed);
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
