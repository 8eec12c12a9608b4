package io.github.migrationboot.runner;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Tries a transaction again that did not get its locks: whoever wants a table comes
 * behind a statement that waits for it, so it must not wait for long, but often. Between
 * two tries the session holds the migration lock and nothing else. For one transaction;
 * not thread-safe.
 */
final class LockRetry {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	/**
	 * A lock was not to be had in time, or a deadlock was ended.
	 */
	private static final Set<String> LOCK_FAILURES = Set.of("55P03", "40P01");

	private final RetrySettings settings;

	private final SessionWatch watch;

	private final long start = System.nanoTime();

	LockRetry(RetrySettings settings, SessionWatch watch) {
		this.settings = settings;
		this.watch = watch;
	}

	<T> T run(Function<Boolean, T> transaction) {
		BackOffExecution pauses = backOff(this.settings).start();
		for (int tries = 1;; tries++) {
			this.watch.tryAgain();
			try {
				return transaction.apply(tries == 1);
			}
			catch (StepFailedException ex) {
				SQLException cause = lockFailure(ex);
				if (cause == null) {
					throw ex;
				}
				LockNotAvailableException failure = new LockNotAvailableException(ex.failure(), cause, tries, elapsed(),
						this.watch.blockers());
				long pause = (tries <= this.settings.maxRetries()) ? pauses.nextBackOff() : BackOffExecution.STOP;
				if (pause == BackOffExecution.STOP) {
					throw failure;
				}
				logger.warn(describe(ex, cause, failure.getBlockers(), tries, pause));
				pause(pause, failure);
			}
		}
	}

	static ExponentialBackOff backOff(RetrySettings settings) {
		ExponentialBackOff backOff = new ExponentialBackOff(settings.initialInterval().toMillis(), 2);
		backOff.setMaxInterval(settings.maxInterval().toMillis());
		backOff.setJitter(settings.initialInterval().toMillis() / 2);
		return backOff;
	}

	private Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	/**
	 * Return why it did not get its locks.
	 * @return the server's error, or {@code null} if something else failed
	 */
	private static @Nullable SQLException lockFailure(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && LOCK_FAILURES.contains(String.valueOf(sql.getSQLState()))) {
				return sql;
			}
		}
		return null;
	}

	private String describe(StepFailedException failure, SQLException cause, List<Blocker> blockers, int tries,
			long pause) {
		return "%s: %s%s; trying again in %s s (%d of %d)".formatted(failure.failure().step().title(),
				ServerError.message(cause), blockers.isEmpty() ? "" : ", blocked by " + Blocker.describe(blockers),
				(pause + 50) / 100 / 10.0, tries, this.settings.maxRetries());
	}

	private static void pause(long millis, LockNotAvailableException failure) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			failure.addSuppressed(ex);
			throw failure;
		}
	}

}
