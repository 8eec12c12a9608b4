package io.github.migrationboot.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/**
 * The sample's jar as a process, on a port of its own choice.
 */
final class SampleProcess implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final HttpClient http = HttpClient.newHttpClient();

	private final Process process;

	private final Path log;

	private SampleProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	static SampleProcess start(Path directory, Map<String, String> environment, String... arguments)
			throws IOException {
		return start(Path.of(System.getProperty("sample.jar")), directory, environment, arguments);
	}

	/**
	 * Start another jar than the one that was built.
	 */
	static SampleProcess start(Path jar, Path directory, Map<String, String> environment, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", jar.toString(), "--server.port=0"));
		command.addAll(List.of(arguments));
		Path log = Files.createTempFile(directory, "sample", ".log");
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().remove("DATABASE_URL");
		builder.environment().putAll(environment);
		return new SampleProcess(builder.start(), log);
	}

	SampleProcess awaitOutput(String text) {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
			if (!this.process.isAlive()) {
				throw new IllegalStateException("The sample ended: " + output());
			}
			return output().contains(text);
		});
		return this;
	}

	boolean isServing() {
		return PORT.matcher(output()).find();
	}

	SampleProcess awaitServing() {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
			if (!this.process.isAlive()) {
				throw new IllegalStateException("The sample ended: " + output());
			}
			return isServing();
		});
		return this;
	}

	int awaitExit() throws InterruptedException {
		if (!this.process.waitFor(2, TimeUnit.MINUTES)) {
			throw new IllegalStateException("The sample still runs: " + output());
		}
		return this.process.exitValue();
	}

	String output() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	HttpResponse<String> post(String path, String json) {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
	}

	private HttpRequest.Builder request(String path) {
		Matcher matcher = PORT.matcher(output());
		if (!matcher.find()) {
			throw new IllegalStateException("The sample is not serving");
		}
		return HttpRequest.newBuilder(URI.create("http://localhost:" + matcher.group(1) + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Tell the process to end, as Kubernetes does.
	 */
	void stop() {
		this.process.destroy();
	}

	/**
	 * End the process without giving it time to stop its database.
	 */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
