package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Asks again and again what is pending, until nothing is. A server that does not run yet,
 * or starts anew meanwhile, is waited for in the same time. For one wait; not
 * thread-safe.
 */
final class TargetWait {

	private static final Log logger = LogFactory.getLog(TargetWait.class);

	private static final Duration REPORT_INTERVAL = Duration.ofSeconds(30);

	private final String target;

	private final Supplier<List<RevisionNode>> question;

	private List<RevisionNode> pending = List.of();

	private @Nullable DatabaseUnavailableException unavailable;

	/**
	 * Create a wait.
	 * @param target where the database is to be, for messages
	 * @param question asks the database what is pending
	 */
	TargetWait(String target, Supplier<List<RevisionNode>> question) {
		this.target = target;
		this.question = question;
	}

	/**
	 * Wait until nothing is pending.
	 * @param timeout how long to wait at most; the last question is asked when it is over
	 * @param pollInterval how long to pause between two questions
	 * @throws WaitTimeoutException if something is pending all that time, or the database
	 * cannot be asked
	 * @throws WaitInterruptedException if this thread is interrupted while it waits
	 */
	void await(Duration timeout, Duration pollInterval) {
		long start = System.nanoTime();
		Duration waited = Duration.ZERO;
		Duration nextReport = Duration.ZERO;
		while (!isReached()) {
			waited = Duration.ofNanos(System.nanoTime() - start);
			Duration left = timeout.minus(waited);
			if (left.isNegative() || left.isZero()) {
				throw new WaitTimeoutException(this.target, waited, this.pending, this.unavailable);
			}
			if (waited.compareTo(nextReport) >= 0) {
				logger.info("Waiting for the database to be at \"" + this.target + "\", for " + seconds(left)
						+ " at most: " + obstacle());
				nextReport = waited.plus(REPORT_INTERVAL);
			}
			pause((left.compareTo(pollInterval) < 0) ? left : pollInterval);
		}
		if (!nextReport.isZero()) {
			logger.info("The database is at \"" + this.target + "\" after "
					+ seconds(Duration.ofNanos(System.nanoTime() - start)));
		}
	}

	private boolean isReached() {
		try {
			this.pending = this.question.get();
			this.unavailable = null;
			return this.pending.isEmpty();
		}
		catch (DatabaseUnavailableException ex) {
			if (!ex.isPassing()) {
				throw ex;
			}
			this.unavailable = ex;
			return false;
		}
	}

	private String obstacle() {
		return (this.unavailable != null) ? this.unavailable.getDescription()
				: PendingRevisionsException.describe(this.pending);
	}

	private static String seconds(Duration duration) {
		return (duration.toMillis() + 50) / 100 / 10.0 + " s";
	}

	private static void pause(Duration duration) {
		try {
			// Rounded up, for a pause of nothing would be no pause.
			Thread.sleep(duration.toMillis() + 1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new WaitInterruptedException();
		}
	}

}
