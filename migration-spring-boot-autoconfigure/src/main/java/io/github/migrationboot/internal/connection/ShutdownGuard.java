package io.github.migrationboot.internal.connection;

import java.sql.SQLException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.postgresql.core.QueryExecutor;

/**
 * Ends a session when the JVM shuts down in the middle of it. A server does not notice
 * that its client is gone before it has something to tell it: a statement would go on for
 * as long as it takes, and keep its locks and the session's. Thread-safe.
 */
final class ShutdownGuard {

	private static final Log logger = LogFactory.getLog(ShutdownGuard.class);

	/**
	 * The server ignores a cancellation that comes just between two statements of a
	 * pipeline, so there is a second one.
	 */
	private static final int CANCELLATIONS = 2;

	private static final long PAUSE_MILLIS = 100;

	private final QueryExecutor executor;

	private final Thread hook = new Thread(this::stop, "stop-migration-session");

	private boolean released;

	private volatile boolean stopped;

	private ShutdownGuard(QueryExecutor executor) {
		this.executor = executor;
	}

	/**
	 * Guard a session until it is released.
	 * @param executor what sends the session's statements
	 */
	static ShutdownGuard of(QueryExecutor executor) {
		ShutdownGuard guard = new ShutdownGuard(executor);
		try {
			Runtime.getRuntime().addShutdownHook(guard.hook);
		}
		catch (IllegalStateException ex) {
			// What is done during the shutdown, as by a bean that is destroyed, ends
			// before the JVM does.
			logger.debug("The JVM shuts down already", ex);
		}
		return guard;
	}

	/**
	 * Whether the session was ended.
	 */
	boolean hasStopped() {
		return this.stopped;
	}

	/**
	 * Let the session's connection be used for something else.
	 */
	void release() {
		synchronized (this) {
			this.released = true;
		}
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			logger.debug("The JVM shuts down already", ex);
		}
	}

	private void stop() {
		synchronized (this) {
			if (this.released) {
				return;
			}
			this.stopped = true;
			// Before the cancellation, or the next statement might be sent behind it.
			this.executor.abort();
		}
		try {
			for (int i = 0; i < CANCELLATIONS; i++) {
				Thread.sleep(i * PAUSE_MILLIS);
				this.executor.sendQueryCancel();
			}
		}
		catch (SQLException ex) {
			logger.debug("The statement could not be cancelled", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
