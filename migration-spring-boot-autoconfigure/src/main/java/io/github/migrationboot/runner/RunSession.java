package io.github.migrationboot.runner;

import java.util.function.Function;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.MigrationSession;

/**
 * The session of a run, with what keeps it from harming others. Not thread-safe.
 *
 * @param session the session
 * @param safety how it gets along with others
 * @param watch what looks at it
 */
record RunSession(MigrationSession session, SafetySettings safety, SessionWatch watch) implements AutoCloseable {

	/**
	 * Start to look after a session.
	 * @param process the process of the server that works for it
	 */
	static RunSession of(MigrationSession session, int process, SafetySettings safety) {
		return new RunSession(session, safety, new SessionWatch(session, process, safety));
	}

	SessionSetup setup() {
		return new SessionSetup(this.safety.session());
	}

	/**
	 * Return what each step begins with.
	 */
	BoundStatement start(Tables tables) {
		return setup().startStep(tables.searchPath());
	}

	/**
	 * Run a transaction, and again as long as it does not get its locks.
	 * @param transaction what rolls everything back if it fails; is told whether it is
	 * the first try
	 * @return what it returns
	 * @throws LockNotAvailableException if it never gets them
	 * @throws StepFailedException if it fails for another reason
	 */
	<T> T retrying(Function<Boolean, T> transaction) {
		return new LockRetry(this.safety.retry(), this.watch).run(transaction);
	}

	@Override
	public void close() {
		this.watch.close();
	}

}
