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
		Path output = Files.createTempFile(directory, "command", ".out");
		Path errors = Files.createTempFile(directory, "command", ".err");
		Process process = builder(directory, environment, arguments).redirectOutput(output.toFile())
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
		return builder(directory, environment, arguments).redirectOutput(Redirect.DISCARD)
			.redirectError(Redirect.DISCARD)
			.start();
	}

	private static ProcessBuilder builder(Path directory, Map<String, String> environment, String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", System.getProperty("sample.jar"), "migrations"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
		builder.environment().remove("DATABASE_URL");
		builder.environment().putAll(environment);
		return builder;
	}

}
