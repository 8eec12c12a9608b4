package io.github.migrationboot.test;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link WireProxy} has seen since its last reset. Safe for use by several
 * threads.
 */
final class WireCounts {

	private final List<String> statements = new ArrayList<>();

	private int connections;

	private int startupRoundTrips;

	private int roundTrips;

	private int commits;

	private int implicitCommits;

	private int clientMessages;

	private final List<Integer> requests = new ArrayList<>();

	private int cutAfter = Integer.MAX_VALUE;

	private boolean cut;

	private Runnable atCut = () -> {
	};

	synchronized void connection() {
		this.connections++;
	}

	synchronized void statement(String sql) {
		this.statements.add(sql);
	}

	synchronized void roundTrip(boolean startup) {
		if (startup) {
			this.startupRoundTrips++;
		}
		else {
			this.roundTrips++;
		}
	}

	synchronized void commit() {
		this.commits++;
	}

	synchronized void implicitCommit() {
		this.implicitCommits++;
	}

	/**
	 * Count a message of the client.
	 * @param executes whether it is the last one of a request
	 * @return whether it is the last one before the cut
	 */
	synchronized boolean clientMessage(boolean ends) {
		this.clientMessages++;
		if (ends) {
			this.requests.add(this.clientMessages);
		}
		if (this.clientMessages != this.cutAfter) {
			return false;
		}
		this.cut = true;
		return true;
	}

	synchronized void cutAfter(int messages) {
		this.clientMessages = 0;
		this.requests.clear();
		this.cutAfter = messages;
		this.cut = false;
	}

	synchronized void atCut(Runnable action) {
		this.atCut = action;
	}

	/**
	 * Not synchronized, as the action may take its time.
	 */
	void runAtCut() {
		Runnable action;
		synchronized (this) {
			action = this.atCut;
		}
		action.run();
	}

	synchronized void reset() {
		this.statements.clear();
		this.connections = 0;
		this.startupRoundTrips = 0;
		this.roundTrips = 0;
		this.commits = 0;
		this.implicitCommits = 0;
		cutAfter(Integer.MAX_VALUE);
	}

	synchronized List<String> statements() {
		return List.copyOf(this.statements);
	}

	synchronized int connections() {
		return this.connections;
	}

	synchronized int startupRoundTrips() {
		return this.startupRoundTrips;
	}

	synchronized int roundTrips() {
		return this.roundTrips;
	}

	synchronized int commits() {
		return this.commits;
	}

	synchronized int implicitCommits() {
		return this.implicitCommits;
	}

	synchronized int clientMessages() {
		return this.clientMessages;
	}

	synchronized List<Integer> requests() {
		return List.copyOf(this.requests);
	}

	synchronized boolean wasCut() {
		return this.cut;
	}

}
