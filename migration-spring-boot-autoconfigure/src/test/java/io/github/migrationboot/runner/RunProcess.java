package io.github.migrationboot.runner;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import javax.sql.DataSource;

import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.migrationboot.test.TestDatabase;

/**
 * A process that upgrades a database each time it is told to. Started before its time, it
 * has its JVM behind it when its turn comes. Not thread-safe.
 */
final class RunProcess implements AutoCloseable {

	/**
	 * 128 and the number of SIGKILL.
	 */
	static final int KILLED = 137;

	private static final String DONE = "Steps done: ";

	private static final long LIMIT_SECONDS = 60;

	private final Process process;

	private final BufferedReader output;

	private final BufferedWriter input;

	private final List<String> lines = new ArrayList<>();

	private RunProcess(Process process) {
		this.process = process;
		this.output = process.inputReader();
		this.input = process.outputWriter();
	}

	/**
	 * Start a process, which does nothing yet.
	 * @param main a class whose main method calls {@link #serve}
	 * @param url the JDBC URL of the database
	 * @param database whose login it takes
	 * @return the process, to be closed
	 */
	static RunProcess start(Class<?> main, String url, TestDatabase database) {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		try {
			return new RunProcess(new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
					"-Xshare:auto", "-cp", System.getProperty("java.class.path"), main.getName(), url,
					database.username(), database.password())
				.redirectErrorStream(true)
				.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Be such a process.
	 * @param arguments the URL and the login
	 * @param migrations what to run
	 * @throws IOException if nobody tells it anything any more
	 */
	static void serve(String[] arguments, Function<DataSource, Migrations> migrations) throws IOException {
		Migrations upgraded = migrations
			.apply(new SimpleDriverDataSource(new Driver(), arguments[0], arguments[1], arguments[2]));
		BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
		while (orders.readLine() != null) {
			System.out.println(DONE + upgraded.upgrade().steps().size());
		}
	}

	/**
	 * Tell it to run.
	 */
	void run() {
		try {
			this.input.newLine();
			this.input.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Wait until a run is over.
	 * @return how many steps it was, or nothing if the process ended before that
	 */
	OptionalInt awaitSteps() throws Exception {
		return CompletableFuture.supplyAsync(this::readSteps).get(LIMIT_SECONDS, TimeUnit.SECONDS);
	}

	private OptionalInt readSteps() {
		try {
			for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
				if (line.startsWith(DONE)) {
					return OptionalInt.of(Integer.parseInt(line.substring(DONE.length())));
				}
				this.lines.add(line);
			}
			return OptionalInt.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Wait until it has ended.
	 * @return its exit code
	 */
	int awaitEnd() throws InterruptedException {
		this.process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
		return this.process.exitValue();
	}

	/**
	 * Kill it. What it has printed can still be read.
	 */
	void kill() {
		// Process.destroyForcibly would close the streams under whoever reads them.
		this.process.toHandle().destroyForcibly();
	}

	/**
	 * Return what else it has printed.
	 */
	String output() {
		return String.join("\n", this.lines);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
