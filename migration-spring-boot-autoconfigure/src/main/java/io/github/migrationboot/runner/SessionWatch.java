package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.connection.MigrationSession;

/**
 * Looks at the session that does the work, from a thread and a connection of its own, and
 * tells in the log how far a step is and whom it waits for. The thread starts with the
 * first step, the connection is made for the first step that takes long; if there is none
 * to be had, the log says less. Thread-safe.
 */
final class SessionWatch implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

	private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(1);

	private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(10);

	private static final long END_MILLIS = 500;

	private final MigrationSession session;

	private final int process;

	private final Duration interval;

	private final Duration logInterval;

	private @Nullable Thread thread;

	private boolean idle;

	private boolean closed;

	private boolean connected;

	/**
	 * What runs, or {@code null} if nothing does.
	 */
	private @Nullable String title;

	private long started;

	private long logged;

	private long due;

	/**
	 * Which try it is, so that nobody is taken for one who blocks the next one.
	 */
	private int attempt;

	private List<Blocker> blockers = List.of();

	private @Nullable String report;

	/**
	 * Create a watch. Starts nothing.
	 * @param session whom to look at
	 * @param process the process of the server that works for it
	 * @param safety how long it waits for locks, and how long to be silent at most
	 */
	SessionWatch(MigrationSession session, int process, SafetySettings safety) {
		this.session = session;
		this.process = process;
		this.interval = interval(safety.session().lockTimeout());
		this.logInterval = safety.progressInterval();
	}

	/**
	 * Look before the server gives up waiting.
	 */
	private static Duration interval(Duration lockTimeout) {
		Duration half = lockTimeout.dividedBy(2);
		if (half.isZero() || half.compareTo(LONGEST_INTERVAL) > 0) {
			return LONGEST_INTERVAL;
		}
		return (half.compareTo(SHORTEST_INTERVAL) < 0) ? SHORTEST_INTERVAL : half;
	}

	/**
	 * Take note that a step begins.
	 * @param title what it is called in the log
	 */
	synchronized void begin(String title) {
		this.title = title;
		this.started = System.nanoTime();
		this.logged = this.started;
		this.due = this.started + this.interval.toNanos();
		this.report = null;
		tryAgain();
		if (this.thread == null) {
			this.thread = new Thread(this::run, "watch-migration-session");
			this.thread.setDaemon(true);
			this.thread.start();
		}
		else if (this.idle) {
			notifyAll();
		}
	}

	/**
	 * Take note that a transaction or another part of the step begins.
	 */
	synchronized void tryAgain() {
		this.attempt++;
		this.blockers = List.of();
		if (!this.connected) {
			// Of many short ones none is worth a connection before a line is due.
			long next = System.nanoTime() + this.interval.toNanos();
			long line = this.logged + this.logInterval.toNanos();
			this.due = (next - line < 0) ? next : line;
		}
	}

	/**
	 * Say how far the step is, where the server cannot know it.
	 */
	synchronized void report(@Nullable String text) {
		this.report = text;
	}

	/**
	 * Return who has been seen to block the transaction, at last.
	 */
	synchronized List<Blocker> blockers() {
		return this.blockers;
	}

	/**
	 * Take note that the step has ended.
	 */
	synchronized void end() {
		this.title = null;
	}

	/**
	 * End the thread and its connection. Waits for it only shortly: it may wait for a
	 * connection of a pool that has no more than the run's.
	 */
	@Override
	public void close() {
		Thread ended;
		synchronized (this) {
			this.closed = true;
			ended = this.thread;
		}
		if (ended != null) {
			ended.interrupt();
			try {
				ended.join(END_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void run() {
		MigrationSession own = null;
		try {
			boolean blind = false;
			while (awaitLook()) {
				int seenAttempt = attempt();
				Activity activity = null;
				try {
					if (!blind) {
						own = (own != null) ? own : this.session.openAnother(ANSWER_TIMEOUT);
						noteConnected();
						activity = ActivityReader.ofProcess(own.jdbcClient(), this.process);
					}
				}
				catch (RuntimeException ex) {
					// Whatever it is: who only looks must not disturb.
					logger.debug("There is no connection to look at the running revision", ex);
					blind = true;
				}
				note(seenAttempt, activity);
			}
		}
		catch (InterruptedException ex) {
			logger.trace("The run is over", ex);
		}
		finally {
			if (own != null) {
				own.close();
			}
		}
	}

	private synchronized void noteConnected() {
		this.connected = true;
	}

	private synchronized int attempt() {
		return this.attempt;
	}

	private synchronized boolean awaitLook() throws InterruptedException {
		while (!this.closed) {
			if (this.title == null) {
				this.idle = true;
				wait();
				this.idle = false;
				continue;
			}
			long left = this.due - System.nanoTime();
			if (left <= 0) {
				this.due = System.nanoTime() + this.interval.toNanos();
				return true;
			}
			TimeUnit.NANOSECONDS.timedWait(this, left);
		}
		return false;
	}

	private synchronized void note(int seenAttempt, @Nullable Activity activity) {
		if (this.title == null || this.closed) {
			return;
		}
		boolean current = seenAttempt == this.attempt;
		if (current && activity != null && !activity.blockers().isEmpty()) {
			this.blockers = activity.blockers();
		}
		long now = System.nanoTime();
		if (now - this.logged >= this.logInterval.minus(this.interval.dividedBy(2)).toNanos()) {
			this.logged = now;
			logger.info(this.title + ": " + Duration.ofNanos(now - this.started).toSeconds() + " s"
					+ details(current ? activity : null));
		}
	}

	private String details(@Nullable Activity activity) {
		String seen = (activity != null) ? activity.describe() : null;
		return ((this.report != null) ? ", " + this.report : "") + ((seen != null) ? ", " + seen : "");
	}

}
