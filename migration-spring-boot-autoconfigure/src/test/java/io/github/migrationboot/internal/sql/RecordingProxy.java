package io.github.migrationboot.internal.sql;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Stands between one client and the server and writes down each query that the client
 * sends, exactly as it sends it. Passes everything else through. The client must not
 * encrypt.
 */
final class RecordingProxy implements AutoCloseable {

	private final ServerSocket listener;

	private final CompletableFuture<List<String>> recording;

	RecordingProxy(String host, int port) throws IOException {
		this.listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		this.recording = CompletableFuture.supplyAsync(() -> record(host, port), (task) -> {
			Thread thread = new Thread(task, "recording-proxy");
			thread.setDaemon(true);
			thread.start();
		});
	}

	String host() {
		return this.listener.getInetAddress().getHostAddress();
	}

	int port() {
		return this.listener.getLocalPort();
	}

	/**
	 * Return what the client sent, once it has gone.
	 * @return the texts of its queries
	 */
	List<String> queries() {
		return this.recording.join();
	}

	private List<String> record(String host, int port) {
		try (Socket client = this.listener.accept(); Socket server = new Socket(host, port)) {
			CompletableFuture<Void> answers = CompletableFuture.runAsync(() -> copy(server, client), (task) -> {
				Thread thread = new Thread(task, "recording-proxy-answers");
				thread.setDaemon(true);
				thread.start();
			});
			List<String> queries = forward(new DataInputStream(client.getInputStream()),
					new DataOutputStream(server.getOutputStream()));
			server.shutdownOutput();
			answers.join();
			return queries;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> forward(DataInputStream client, DataOutputStream server) throws IOException {
		List<String> queries = new ArrayList<>();
		forwardBody(client, server);
		try {
			while (true) {
				byte type = client.readByte();
				server.writeByte(type);
				byte[] body = forwardBody(client, server);
				if (type == 'Q') {
					queries.add(new String(body, 0, body.length - 1, StandardCharsets.UTF_8));
				}
			}
		}
		catch (EOFException ex) {
			return queries;
		}
	}

	private static byte[] forwardBody(DataInputStream client, DataOutputStream server) throws IOException {
		int length = client.readInt();
		byte[] body = client.readNBytes(length - Integer.BYTES);
		server.writeInt(length);
		server.write(body);
		server.flush();
		return body;
	}

	private static void copy(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (SocketException ex) {
			// The client does not wait for the answer to its good-bye.
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.listener.close();
	}

}
