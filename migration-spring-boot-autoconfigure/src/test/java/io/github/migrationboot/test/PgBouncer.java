package io.github.migrationboot.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * PgBouncer as a process, between clients and a test database. Where it is not installed,
 * a test that needs it is skipped and says so.
 */
public final class PgBouncer implements AutoCloseable {

	private static final List<Path> FOLDERS = List.of(Path.of("/usr/sbin"), Path.of("/usr/bin"),
			Path.of("/usr/local/bin"), Path.of("/opt/homebrew/bin"));

	/**
	 * A free port may be taken by somebody else before it listens.
	 */
	private static final int TRIES = 5;

	private final Process process;

	private final int port;

	private final TestDatabase database;

	private PgBouncer(Process process, int port, TestDatabase database) {
		this.process = process;
		this.port = port;
		this.database = database;
	}

	/**
	 * Start it.
	 * @param database the database that it leads to
	 * @param poolMode {@code session} or {@code transaction}
	 * @param poolSize how many sessions of the server it has
	 * @param folder where its settings are written
	 * @param more other lines of its settings
	 * @return the pooler, to be closed
	 */
	public static PgBouncer start(TestDatabase database, String poolMode, int poolSize, Path folder, String... more) {
		for (int tries = 1;; tries++) {
			PgBouncer started = tryToStart(database, poolMode, poolSize, folder, more);
			Awaitility.await()
				.pollInterval(Duration.ofMillis(20))
				.atMost(Duration.ofSeconds(30))
				.until(() -> !started.process.isAlive() || started.listens());
			if (started.process.isAlive() || tries == TRIES) {
				return started;
			}
		}
	}

	private static PgBouncer tryToStart(TestDatabase database, String poolMode, int poolSize, Path folder,
			String... more) {
		try {
			int port = freePort();
			Path settings = folder.resolve("pgbouncer.ini");
			Files.writeString(settings, """
					[databases]
					* = host=%s port=%d user=%s password=%s
					[pgbouncer]
					listen_addr = 127.0.0.1
					listen_port = %d
					unix_socket_dir =
					auth_type = any
					pool_mode = %s
					default_pool_size = %d
					query_wait_timeout = 2
					ignore_startup_parameters = extra_float_digits
					%s
					""".formatted(database.host(), database.port(), quote(database.username()),
					quote(database.password()), port, poolMode, poolSize, String.join("\n", more)));
			List<String> command = new ArrayList<>(List.of(executable().toString(), "-q"));
			if ("root".equals(System.getProperty("user.name"))) {
				// It refuses to run as root.
				command.addAll(List.of("-u", "nobody"));
			}
			command.add(settings.toString());
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(folder.resolve("pgbouncer.log").toFile())
				.start();
			return new PgBouncer(process, port, database);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path executable() {
		return FOLDERS.stream()
			.map((folder) -> folder.resolve("pgbouncer"))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseGet(() -> Assumptions.abort("Needs PgBouncer: apt-get install pgbouncer"));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static String quote(String value) {
		return "'" + value.replace("'", "''") + "'";
	}

	private boolean listens() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Return the JDBC URL that leads through it. It takes any password.
	 * @return the URL, without a login
	 */
	public String jdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + this.database.name();
	}

	/**
	 * Return where connections through it come from.
	 * @return the DataSource
	 */
	public DataSource dataSource() {
		return new SimpleDriverDataSource(new Driver(), jdbcUrl(), this.database.username(), "");
	}

	/**
	 * End it, and with it its sessions of the server.
	 */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
