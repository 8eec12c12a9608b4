package io.github.migrationboot.sample;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command of the sample's jar that was run as a process.
 *
 * @param exitCode its exit code
 * @param output its standard output
 * @param errors its standard error
 */
record SampleCommand(int exitCode, String output, String errors) {

	static SampleCommand run(Path directory, Map<String, String> environment, String... arguments)
			throws IOException, InterruptedException {
		return run(builtJar(), directory, environment, arguments);
	}

	/**
	 * Run a command of another jar than the one that was built.
	 */
	static SampleCommand run(Path jar, Path directory, Map<String, String> environment, String... arguments)
			throws IOException, InterruptedException {
		Path output = Files.createTempFile(directory, "command", ".out");
		Path errors = Files.createTempFile(directory, "command", ".err");
		Process process = builder(jar, directory, environment, arguments).redirectOutput(output.toFile())
			.redirectError(errors.toFile())
			.start();
		if (!process.waitFor(2, TimeUnit.MINUTES)) {
			process.destroyForcibly().waitFor();
			throw new IllegalStateException("The command still runs: " + Files.readString(errors));
		}
		return new SampleCommand(process.exitValue(), Files.readString(output), Files.readString(errors));
	}

	/**
	 * Start a command whose output is of no interest.
	 */
	static Process start(Path directory, Map<String, String> environment, String... arguments) throws IOException {
		return builder(builtJar(), directory, environment, arguments).redirectOutput(Redirect.DISCARD)
			.redirectError(Redirect.DISCARD)
			.start();
	}

	private static Path builtJar() {
		return Path.of(System.getProperty("sample.jar"));
	}

	private static ProcessBuilder builder(Path jar, Path directory, Map<String, String> environment,
			String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", jar.toString(), "migrations"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
		builder.environment().remove("DATABASE_URL");
		builder.environment().putAll(environment);
		return builder;
	}

}
