package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

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

	private final RunSession runSession;

	private final MigrationSession session;

	private final Tables tables;

	private final History history;

	private final BoundStatement start;

	private Map<String, HistoryRow> unfinished = Map.of();

	/**
	 * When the step began that runs in a transaction with others.
	 */
	private long partStart;

	StepExecutor(RunSession runSession, Tables tables, History history) {
		this.runSession = runSession;
		this.session = runSession.session();
		this.start = runSession.start(tables);
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
		this.runSession.watch().begin(step.title());
		try {
			Resumption before = History.resumption(step, this.unfinished.get(step.revision().id()));
			if (step.isOneTransaction() && before.reached().done() == 0) {
				this.runSession.retrying((first) -> runWhole(step, first ? null : since(start)));
			}
			else {
				new PieceRunner(this.runSession, rows(step), before, start).run();
			}
		}
		catch (StepFailedException ex) {
			recordFailure(ex, since(start));
			throw ex;
		}
		finally {
			this.runSession.watch().end();
		}
		Duration duration = since(start);
		logDone(step, duration);
		return duration;
	}

	/**
	 * Run a step as one transaction.
	 * @param before how long earlier tries took, or {@code null} if there were none
	 */
	private PreparedStep runWhole(PreparedStep step, @Nullable Duration before) {
		new StepTransaction(this.session, step, Progress.NONE).run(this.start, step.work(), rows(step).end(before));
		return step;
	}

	/**
	 * Run steps that commit together.
	 * @param steps the steps, all of which can be in a transaction
	 * @return how long each of them took
	 * @throws StepFailedException if one fails; none is done then
	 */
	List<Duration> executeTogether(List<PreparedStep> steps) {
		try {
			List<Duration> durations = this.runSession.retrying((first) -> tryTogether(steps));
			// None of them has run before all are committed.
			for (int i = 0; i < durations.size(); i++) {
				logDone(steps.get(i), durations.get(i));
			}
			return durations;
		}
		catch (StepFailedException ex) {
			recordFailure(ex, since(this.partStart));
			throw ex;
		}
		finally {
			this.runSession.watch().end();
		}
	}

	private List<Duration> tryTogether(List<PreparedStep> steps) {
		List<Duration> durations = new ArrayList<>(steps.size());
		for (PreparedStep step : steps) {
			long start = System.nanoTime();
			this.partStart = start;
			boolean first = durations.isEmpty();
			boolean last = durations.size() == steps.size() - 1;
			this.runSession.watch().begin(step.title());
			try {
				runPart(step, first, last, rows(step).end(null));
			}
			catch (PartialRevisionChangedException ex) {
				this.session.rollback(ex);
				throw ex;
			}
			durations.add(since(start));
		}
		return durations;
	}

	private static void logDone(PreparedStep step, Duration duration) {
		logger.info(step.title() + " (" + duration.toMillis() + " ms)");
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
			this.runSession.watch().begin(step.title());
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
		new StepTransaction(this.session, step, Progress.NONE).runPart(begins, ends, this.start,
				step.work().subList(done, step.work().size()), own);
	}

	private StepRows rows(PreparedStep step) {
		return new StepRows(this.tables, this.history, step);
	}

	private void recordFailure(StepFailedException failure, Duration elapsed) {
		try {
			this.history.record(this.session, failure.failure().step(), failure, elapsed);
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
