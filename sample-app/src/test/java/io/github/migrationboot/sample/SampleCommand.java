package io.github.migrationboot.sample;

import java.io.IOException;
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
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", System.getProperty("sample.jar"), "migrations"));
		command.addAll(List.of(arguments));
		Path output = Files.createTempFile(directory, "command", ".out");
		Path errors = Files.createTempFile(directory, "command", ".err");
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectOutput(output.toFile())
			.redirectError(errors.toFile());
		builder.environment().remove("DATABASE_URL");
		builder.environment().putAll(environment);
		Process process = builder.start();
		if (!process.waitFor(2, TimeUnit.MINUTES)) {
			process.destroyForcibly().waitFor();
			throw new IllegalStateException("The command still runs: " + Files.readString(errors));
		}
		return new SampleCommand(process.exitValue(), Files.readString(output), Files.readString(errors));
	}

}
