package io.github.migrationboot.test;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * One connection through a {@link WireProxy}. Each direction has its own thread, which
 * counts a message before it passes it on, so that whoever got an answer finds it
 * counted.
 */
final class WireConnection {

	private static final int CANCEL_REQUEST = 80877102;

	/**
	 * {@code SSLRequest} and {@code GSSENCRequest}, which are answered with no.
	 */
	private static final Set<Integer> ENCRYPTION_REQUESTS = Set.of(80877103, 80877104);

	private final Socket client;

	private final Socket server;

	private final WireCounts counts;

	private final Map<String, String> prepared = new ConcurrentHashMap<>();

	/**
	 * Until the client's first statement that is not one of the driver's own.
	 */
	private volatile boolean starting = true;

	private volatile boolean cut;

	private volatile boolean clientWaits;

	private final AtomicInteger unanswered = new AtomicInteger();

	/**
	 * Whether the server has been ready for statements.
	 */
	private boolean wasReady;

	private boolean inBlock;

	private boolean uncommitted;

	WireConnection(Socket client, Socket server, WireCounts counts) {
		this.client = client;
		this.server = server;
		this.counts = counts;
	}

	void start() {
		start("client", this::passOnClientUntilCut);
		start("server", this::passOnServer);
	}

	private void start(String side, Pump pump) {
		Thread thread = new Thread(() -> run(pump), "wire-proxy-" + side);
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * A failure of one side must reach the other, as it would without a proxy.
	 */
	private void run(Pump pump) {
		try {
			pump.run();
		}
		catch (IOException ex) {
			close();
		}
	}

	void close() {
		closeQuietly(this.client);
		closeQuietly(this.server);
	}

	private void closeQuietly(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It was to be closed, and nobody reads from it any more.
		}
	}

	private void passOnClientUntilCut() throws IOException {
		try {
			passOnClient();
		}
		catch (IOException ex) {
			// A server whose client was cut off keeps what it has been sent.
			if (!this.cut) {
				throw ex;
			}
		}
	}

	private void passOnClient() throws IOException {
		DataInputStream input = input(this.client);
		DataOutputStream output = output(this.server);
		WireMessage message = readFirst(input);
		boolean last = false;
		while (message != null && !last) {
			last = see(message);
			this.cut = last;
			message.writeTo(output);
			this.clientWaits = (input.available() == 0);
			if (last || this.clientWaits) {
				output.flush();
			}
			message = last ? null : readNext(input);
		}
		if (last) {
			this.counts.runAtCut();
			closeQuietly(this.client);
		}
		// Not closed, since that could take away what the server has not read yet.
		this.server.shutdownOutput();
	}

	private @Nullable WireMessage readFirst(DataInputStream input) throws IOException {
		WireMessage message = WireMessage.readFirst(input);
		while (ENCRYPTION_REQUESTS.contains(message.code())) {
			this.client.getOutputStream().write('N');
			message = WireMessage.readFirst(input);
		}
		if (message.code() != CANCEL_REQUEST) {
			this.counts.connection();
		}
		return message;
	}

	private @Nullable WireMessage readNext(DataInputStream input) throws IOException {
		int type = input.read();
		this.clientWaits = false;
		return (type != -1) ? WireMessage.read((char) type, input) : null;
	}

	private boolean see(WireMessage message) {
		switch (message.type()) {
			case 0, 'S', 'F' -> this.unanswered.incrementAndGet();
			case 'Q' -> {
				this.unanswered.incrementAndGet();
				statement(message.text(0));
			}
			case 'P' -> this.prepared.put(message.text(0), message.text(1));
			case 'B' -> statement(this.prepared.getOrDefault(message.text(1), ""));
			case 'H' -> this.counts.roundTrip(this.starting);
		}
		return message.type() != 0 && message.type() != 'p'
				&& this.counts.clientMessage(message.type() == 'S' || message.type() == 'Q');
	}

	private void statement(String sql) {
		this.starting = this.starting
				&& (sql.startsWith("SET application_name = ") || sql.startsWith("SET extra_float_digits = "));
		if (!this.starting) {
			this.counts.statement(sql);
		}
	}

	private void passOnServer() throws IOException {
		DataInputStream input = input(this.server);
		DataOutputStream output = output(this.client);
		int type = input.read();
		while (type != -1) {
			WireMessage message = WireMessage.read((char) type, input);
			boolean last = this.wasReady && !this.cut && this.counts.serverMessage();
			hear(message);
			if (!this.cut) {
				answer(message, output, last || input.available() == 0);
			}
			if (last) {
				cutFromServer();
			}
			type = input.read();
		}
		close();
	}

	private void cutFromServer() throws IOException {
		this.cut = true;
		this.counts.runAtCut();
		closeQuietly(this.client);
		this.server.shutdownOutput();
	}

	private void answer(WireMessage message, DataOutputStream output, boolean flush) throws IOException {
		try {
			message.writeTo(output);
			if (flush) {
				output.flush();
			}
		}
		catch (IOException ex) {
			if (!this.cut) {
				throw ex;
			}
		}
	}

	private void hear(WireMessage message) throws IOException {
		switch (message.type()) {
			case 'C' -> complete(message.text(0));
			case 'E' -> {
				this.uncommitted = false;
			}
			case 'Z' -> ready((char) message.body()[0]);
		}
	}

	/**
	 * The tag of {@code ROLLBACK TO SAVEPOINT} is also {@code ROLLBACK}; what really goes
	 * on is in the status that {@link #ready} gets.
	 */
	private void complete(String tag) {
		switch (tag) {
			case "BEGIN", "START TRANSACTION" -> {
				this.inBlock = true;
			}
			case "COMMIT" -> {
				this.inBlock = false;
				this.uncommitted = false;
				this.counts.commit();
			}
			case "ROLLBACK" -> {
				this.inBlock = false;
			}
			default -> {
				this.uncommitted = !this.inBlock;
			}
		}
	}

	private void ready(char status) throws IOException {
		this.wasReady = true;
		boolean allAnswered = this.unanswered.decrementAndGet() == 0;
		if (allAnswered && !this.cut && this.clientWaits && this.client.getInputStream().available() == 0) {
			this.counts.roundTrip(this.starting);
		}
		this.inBlock = (status != 'I');
		if (this.uncommitted && !this.inBlock && !this.starting) {
			this.counts.implicitCommit();
		}
		this.uncommitted = false;
	}

	private static DataInputStream input(Socket socket) throws IOException {
		return new DataInputStream(new BufferedInputStream(socket.getInputStream()));
	}

	private static DataOutputStream output(Socket socket) throws IOException {
		return new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
	}

	/**
	 * Passes on one direction until it ends.
	 */
	private interface Pump {

		void run() throws IOException;

	}

}
