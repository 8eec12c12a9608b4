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

	private int requests;

	private int serverMessages;

	private int cutAfter = Integer.MAX_VALUE;

	private int cutAfterRequest = Integer.MAX_VALUE;

	private int cutAfterAnswer = Integer.MAX_VALUE;

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
			this.requests++;
		}
		boolean last = this.clientMessages == this.cutAfter || (ends && this.requests == this.cutAfterRequest);
		this.cut = this.cut || last;
		return last;
	}

	/**
	 * Count a message of the server.
	 * @return whether it is the last one before the cut
	 */
	synchronized boolean serverMessage() {
		this.serverMessages++;
		if (this.serverMessages != this.cutAfterAnswer) {
			return false;
		}
		this.cut = true;
		return true;
	}

	synchronized void cutAfter(int messages) {
		countAnew();
		this.cutAfter = messages;
	}

	synchronized void cutAfterRequest(int request) {
		countAnew();
		this.cutAfterRequest = request;
	}

	synchronized void cutAfterAnswer(int messages) {
		countAnew();
		this.cutAfterAnswer = messages;
	}

	private void countAnew() {
		this.clientMessages = 0;
		this.serverMessages = 0;
		this.requests = 0;
		this.cutAfter = Integer.MAX_VALUE;
		this.cutAfterRequest = Integer.MAX_VALUE;
		this.cutAfterAnswer = Integer.MAX_VALUE;
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
		countAnew();
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

	synchronized int serverMessages() {
		return this.serverMessages;
	}

	synchronized boolean wasCut() {
		return this.cut;
	}

}
