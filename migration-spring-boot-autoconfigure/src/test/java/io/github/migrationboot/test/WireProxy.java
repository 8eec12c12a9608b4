package io.github.migrationboot.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Stands between a client and a PostgreSQL server, counts what goes over the wire, and
 * can cut a connection. Says no to encryption. Safe for use by several threads; what is
 * counted is the sum of all connections. What a client has an answer to has been counted.
 */
public final class WireProxy implements AutoCloseable {

	private final ServerSocket listener;

	private final String host;

	private final int port;

	private final WireCounts counts = new WireCounts();

	private final List<WireConnection> open = new CopyOnWriteArrayList<>();

	private WireProxy(ServerSocket listener, String host, int port) {
		this.listener = listener;
		this.host = host;
		this.port = port;
	}

	/**
	 * Start a proxy.
	 * @param host where the server listens
	 * @param port where the server listens
	 * @return the proxy, to be closed
	 */
	public static WireProxy to(String host, int port) {
		try {
			WireProxy proxy = new WireProxy(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), host, port);
			Thread thread = new Thread(proxy::accept, "wire-proxy");
			thread.setDaemon(true);
			thread.start();
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Start a proxy to a database's server.
	 * @param database the database
	 * @return the proxy, to be closed
	 */
	public static WireProxy to(TestDatabase database) {
		return to(database.host(), database.port());
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				connect(this.listener.accept());
			}
			catch (IOException ex) {
				// The proxy was closed, or the client is gone again, or there is no
				// server, which the client learns from its closed connection.
			}
		}
	}

	private void connect(Socket client) throws IOException {
		try {
			client.setTcpNoDelay(true);
			Socket server = new Socket(this.host, this.port);
			server.setTcpNoDelay(true);
			WireConnection connection = new WireConnection(client, server, this.counts);
			this.open.add(connection);
			connection.start();
		}
		catch (IOException ex) {
			client.close();
			throw ex;
		}
	}

	public String host() {
		return this.listener.getInetAddress().getHostAddress();
	}

	public int port() {
		return this.listener.getLocalPort();
	}

	/**
	 * Return the JDBC URL that leads through this proxy, without a login or parameters.
	 * @param database the database's name, unquoted
	 * @return the URL
	 */
	public String jdbcUrl(String database) {
		String encoded = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
		return "jdbc:postgresql://" + host() + ":" + port() + "/" + encoded;
	}

	/**
	 * Return where connections through this proxy come from.
	 * @param database the database; its owner's login is used
	 * @return the DataSource
	 */
	public DataSource dataSource(TestDatabase database) {
		return new SimpleDriverDataSource(new Driver(), jdbcUrl(database.name()), database.username(),
				database.password());
	}

	/**
	 * Return the connections made, whether they are still open or not. A request to
	 * cancel a statement is not one.
	 * @return how many
	 */
	public int connections() {
		return this.counts.connections();
	}

	/**
	 * Return the round trips of starting connections, after their authentication: one for
	 * each connection and one for the settings that the driver sends before anything
	 * else, unless {@code assumeMinServerVersion} spares it.
	 * @return how many
	 */
	public int startupRoundTrips() {
		return this.counts.startupRoundTrips();
	}

	/**
	 * Return how often the client had to wait for the server to be ready again, other
	 * than at the start of a connection. Requests that were sent together are one.
	 * @return how many
	 */
	public int roundTrips() {
		return this.counts.roundTrips();
	}

	/**
	 * Return the statements run, in order, once for each time; prepared or not. Several
	 * that were sent as one text are one. Not those of {@link #startupRoundTrips()}.
	 * @return their texts, as sent
	 */
	public List<String> statements() {
		return this.counts.statements();
	}

	/**
	 * Return the transactions that {@code COMMIT} ended with success.
	 * @return how many
	 */
	public int commits() {
		return this.counts.commits();
	}

	/**
	 * Return the transactions that the server ended with success by itself because there
	 * was no {@code BEGIN}, whether they wrote anything or not.
	 * @return how many
	 */
	public int implicitCommits() {
		return this.counts.implicitCommits();
	}

	/**
	 * Return the server's messages behind its first word that it is ready for statements.
	 * @return how many since the last {@link #reset()} or the last order to cut
	 */
	public int serverMessages() {
		return this.counts.serverMessages();
	}

	/**
	 * Cut the connection that sends a certain message, counting from now and without
	 * those that make a connection. The server gets this message and then the end of the
	 * connection; the client gets no more answers. Connections after that work.
	 * @param clientMessages the number of the message, from 1
	 */
	public void cutAfter(int clientMessages) {
		this.counts.cutAfter(clientMessages);
	}

	/**
	 * Do the same at the last one of the messages that ask the server for an answer.
	 * @param request the number of the request, from 1
	 */
	public void cutAfterRequest(int request) {
		this.counts.cutAfterRequest(request);
	}

	/**
	 * Cut the connection on which the server sends a certain message, counting from now.
	 * The client gets this message and no more; the server keeps what it has been sent,
	 * and then gets the end of the connection. Connections after that work.
	 * @param serverMessages the number of the message, from 1
	 */
	public void cutAfterAnswer(int serverMessages) {
		this.counts.cutAfterAnswer(serverMessages);
	}

	/**
	 * Do something at each cut, after the server got the message and before the client
	 * notices.
	 * @param action what to do
	 */
	public void atCut(Runnable action) {
		this.counts.atCut(action);
	}

	/**
	 * Tell if the last order to cut has come to pass.
	 * @return whether a connection was cut
	 */
	public boolean wasCut() {
		return this.counts.wasCut();
	}

	/**
	 * Start counting anew, and forget about a cut that has not come to pass.
	 */
	public void reset() {
		this.counts.reset();
	}

	@Override
	public void close() {
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.open.forEach(WireConnection::close);
		}
	}

}
