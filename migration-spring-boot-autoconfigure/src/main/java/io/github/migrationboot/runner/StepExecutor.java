package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
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
			Progress before = History.progress(step, this.unfinished.get(step.revision().id()));
			if (step.isOneTransaction() && before.done() == 0) {
				StepTransaction transaction = new StepTransaction(this.session, step, 0);
				transaction.run(this.tables.setSearchPath(), step.work(), end(step, null));
			}
			else {
				runPieces(step, before, start);
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
				int done = History.progress(step, this.unfinished.get(step.revision().id())).done();
				new StepTransaction(this.session, step, 0).runPart(first, last, this.tables.setSearchPath(),
						step.work().subList(done, step.work().size()), end(step, null));
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

	private void runPieces(PreparedStep step, Progress before, long start) {
		new StepTransaction(this.session, step, 0).runOwn(this.tables.setSearchPath());
		int done = before.done();
		if (done > 0) {
			logger.info(step.title() + ": going on behind statement " + done + " of " + step.work().size());
		}
		boolean recorded = before.cutOff();
		boolean repeated = before.cutOff();
		for (Iterator<Piece> pieces = Piece.of(step, done).iterator(); pieces.hasNext();) {
			Piece piece = pieces.next();
			StepTransaction transaction = new StepTransaction(this.session, step, done);
			int after = done + piece.work().size();
			if (!pieces.hasNext()) {
				transaction.run(piece.work(), end(step, since(start)));
			}
			else if (piece.transactional()) {
				transaction.run(piece.work(), List.of(progress(step, after, start)));
			}
			else {
				// That it is about to run is recorded first: if the process dies before
				// it
				// is recorded as done, the next run knows that what it finds is its own.
				if (!recorded) {
					transaction.runOwn(progress(step, done, start));
				}
				new ConcurrentIndex(this.session).run(transaction, (Work.Sql) piece.work().get(0), repeated);
				new StepTransaction(this.session, step, after).runOwn(progress(step, after, start));
			}
			done = after;
			recorded = true;
			repeated = false;
		}
	}

	private BoundStatement progress(PreparedStep step, int done, long start) {
		return this.history.insert(step, Outcome.PARTIAL, done, since(start), null);
	}

	private List<BoundStatement> end(PreparedStep step, @Nullable Duration elapsed) {
		List<BoundStatement> statements = new ArrayList<>(this.tables.version().write(step.step().headChanges()));
		statements.add(this.history.insert(step, Outcome.COMPLETED, step.work().size(), elapsed, null));
		return statements;
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
