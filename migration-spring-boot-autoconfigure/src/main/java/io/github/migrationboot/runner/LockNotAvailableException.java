package io.github.migrationboot.runner;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a transaction of a step does not get its locks on tables that others use,
 * however often it is tried.
 */
public class LockNotAvailableException extends StepFailedException {

	private final @Nullable String sqlState;

	private final int tries;

	private final Duration waited;

	private final transient List<Blocker> blockers;

	LockNotAvailableException(Failure failure, SQLException cause, int tries, Duration waited, List<Blocker> blockers) {
		super(failure.because(reason(cause, tries, waited, blockers)), advise(blockers), cause);
		this.sqlState = cause.getSQLState();
		this.tries = tries;
		this.waited = waited;
		this.blockers = List.copyOf(blockers);
	}

	private static String reason(SQLException cause, int tries, Duration waited, List<Blocker> blockers) {
		return "%s, %s in %d s%s".formatted(ServerError.message(cause), (tries == 1) ? "1 try" : tries + " tries",
				waited.toSeconds(), blockers.isEmpty() ? "" : "; blocked at last by " + Blocker.describe(blockers));
	}

	private static String advise(List<Blocker> blockers) {
		String end = blockers.stream()
			.filter((blocker) -> blocker.pid() != 0)
			.findFirst()
			.map((blocker) -> " with SELECT pg_terminate_backend(" + blocker.pid() + ")")
			.orElse("");
		return "Run again when the table is less busy, or end the session that blocks it" + end
				+ ". To try for longer, raise migration.retry.max-retries; a longer migration.lock-timeout makes all who "
				+ "use the table wait as long.";
	}

	/**
	 * Return why the last try failed.
	 * @return {@code 55P03} if a lock was not to be had in time, {@code 40P01} after a
	 * deadlock
	 */
	public @Nullable String getSqlState() {
		return this.sqlState;
	}

	/**
	 * Return how often it was tried.
	 * @return the number, from 1
	 */
	public int getTries() {
		return this.tries;
	}

	/**
	 * Return how long it was tried.
	 * @return the time from the first try to the end of the last one
	 */
	public Duration getWaited() {
		return this.waited;
	}

	/**
	 * Return who was seen to hold the locks during the last try.
	 * @return the sessions; none if that could not be seen
	 */
	public List<Blocker> getBlockers() {
		return this.blockers;
	}

}
