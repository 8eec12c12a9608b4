package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.sql.TransactionRules;

/**
 * Runs a step that is not one transaction, piece by piece, and records each piece that is
 * done. Not thread-safe.
 */
final class PieceRunner {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	private final RunSession runSession;

	private final MigrationSession session;

	private final StepRows rows;

	private final PreparedStep step;

	private final long start;

	private Progress reached;

	/**
	 * Whether the newest row of the history says that the next piece is about to run.
	 */
	private boolean recorded;

	/**
	 * Whether the next piece may have been done by an earlier run that could not say so.
	 */
	private boolean repeated;

	PieceRunner(RunSession runSession, StepRows rows, Resumption before, long start) {
		this.runSession = runSession;
		this.session = runSession.session();
		this.rows = rows;
		this.step = rows.step();
		this.start = start;
		this.reached = before.reached();
		this.recorded = before.cutOff();
		this.repeated = before.cutOff();
	}

	/**
	 * Run what is left of the step.
	 * @throws StepFailedException if a piece fails; the ones before it stay
	 */
	void run() {
		transaction().runOwn(this.runSession.start(this.rows.tables()));
		if (this.reached.begun() > 0) {
			logger.info("%s: going on behind statement %d of %d%s".formatted(this.step.title(), this.reached.done(),
					this.step.work().size(), (this.reached.key() != null) ? " and some batches of the next one" : ""));
		}
		for (Iterator<Piece> pieces = Piece.of(this.step, this.reached.done()).iterator(); pieces.hasNext();) {
			Piece piece = pieces.next();
			this.runSession.watch().tryAgain();
			Progress after = Progress.of(this.reached.done() + piece.work().size());
			if (!pieces.hasNext()) {
				run(piece, () -> this.rows.end(elapsed()));
			}
			else if (piece.transactional()) {
				run(piece, () -> List.of(progress(after)));
			}
			else {
				runOutside(piece.work().get(0));
				new StepTransaction(this.session, this.step, after).runOwn(progress(after));
			}
			this.reached = after;
			this.recorded = true;
			this.repeated = false;
		}
	}

	private void run(Piece piece, Supplier<List<BoundStatement>> own) {
		this.runSession.retrying((first) -> {
			transaction().run(piece.work(), own.get());
			return piece;
		});
	}

	private void runOutside(Work work) {
		if (work instanceof Work.Batches batches) {
			new BatchRunner(this.runSession, this.step, batches, this.reached, this::progress).run();
			return;
		}
		// That it is about to run is recorded first: if the process dies before it is
		// recorded as done, the next run knows that what it finds is its own.
		if (!this.recorded) {
			transaction().runOwn(progress(this.reached));
		}
		try {
			runOutside((Work.Sql) work);
		}
		catch (DataAccessException ex) {
			throw Failures.query(this.step, this.reached, work, ex);
		}
	}

	/**
	 * What is built, dropped or detached concurrently waits for others by design, and
	 * nobody waits behind it. Anything else that fails for want of a lock has done
	 * nothing, unless it commits by itself.
	 */
	private void runOutside(Work.Sql work) {
		ConcurrentStatement statement = new ConcurrentStatement(this.session);
		String sql = work.statement().sql();
		if (TransactionRules.isConcurrent(sql)) {
			transaction().runOwn(this.runSession.setup().waitForLocks());
			statement.run(transaction(), work, this.repeated);
			transaction().runOwn(this.runSession.setup().waitShortlyForLocks());
		}
		else if (TransactionRules.mayEndTransactions(sql)) {
			statement.run(transaction(), work, this.repeated);
		}
		else {
			this.runSession.retrying((first) -> {
				statement.run(transaction(), work, this.repeated);
				return work;
			});
		}
	}

	private StepTransaction transaction() {
		return new StepTransaction(this.session, this.step, this.reached);
	}

	private BoundStatement progress(Progress then) {
		return this.rows.progress(then, elapsed());
	}

	private Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

}
