package io.github.migrationboot.sample;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A command of the sample's jar that was run as a process.
 *
 * @param exitCode its exit code
 * @param output its standard output
 * @param errors its standard error
 */
record SampleCommand(int exitCode, String output, String errors) {

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

	/**
	 * Run a command of the jar that was built, unpacked.
	 */
	static SampleCommand run(Path directory, Map<String, String> environment, String... arguments)
			throws IOException, InterruptedException {
		return run(builder(directory, environment, arguments));
	}

	/**
	 * Run a command of another jar than the one that was built.
	 */
	static SampleCommand run(Path jar, Path directory, Map<String, String> environment, String... arguments)
			throws IOException, InterruptedException {
		return run(builder(List.of("-jar", jar.toString()), directory, environment, arguments));
	}

	/**
	 * Run a command from classes instead of the jar.
	 * @param classPath where the classes are
	 */
	static SampleCommand runFrom(String classPath, Path directory, Map<String, String> environment, String... arguments)
			throws IOException, InterruptedException {
		return run(builder(application(classPath), directory, environment, arguments));
	}

	private static List<String> application(String classPath) {
		return List.of("-cp", classPath, SampleApplication.class.getName());
	}

	/**
	 * Run a command in a terminal.
	 * @param script the command of that name, which is a terminal to what it runs
	 */
	static SampleCommand runInTerminal(Path script, Path directory, Map<String, String> environment,
			String... arguments) throws IOException, InterruptedException {
		ProcessBuilder builder = builder(directory, environment, arguments);
		String line = builder.command()
			.stream()
			.map((word) -> "'" + word.replace("'", "'\\''") + "'")
			.collect(Collectors.joining(" "));
		return run(builder.command(script.toString(), "-qec", line, "/dev/null")
			.redirectInput(Path.of("/dev/null").toFile()));
	}

	/**
	 * Run a script of the shell, to which the words of a command that logs nothing are
	 * given but the last.
	 */
	static SampleCommand runInShell(String script, Path directory, Map<String, String> environment)
			throws IOException, InterruptedException {
		List<String> application = new ArrayList<>(UnpackedSample.arguments());
		application.add("--logging.level.root=off");
		ProcessBuilder builder = builder(application, directory, environment);
		List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
		command.addAll(builder.command());
		return run(builder.command(command));
	}

	private static SampleCommand run(ProcessBuilder builder) throws IOException, InterruptedException {
		Path directory = builder.directory().toPath();
		Path output = Files.createTempFile(directory, "command", ".out");
		Path errors = Files.createTempFile(directory, "command", ".err");
		Process process = builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
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
		return start(builder(directory, environment, arguments));
	}

	/**
	 * Start a command from classes, whose output is of no interest.
	 */
	static Process startFrom(String classPath, Path directory, Map<String, String> environment, String... arguments)
			throws IOException {
		return start(builder(application(classPath), directory, environment, arguments));
	}

	private static Process start(ProcessBuilder builder) throws IOException {
		return builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
	}

	private static ProcessBuilder builder(Path directory, Map<String, String> environment, String... arguments) {
		return builder(UnpackedSample.arguments(), directory, environment, arguments);
	}

	private static ProcessBuilder builder(List<String> application, Path directory, Map<String, String> environment,
			String... arguments) {
		List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(application);
		command.add("migrations");
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
		builder.environment().keySet().removeAll(List.of("DATABASE_URL", "VISUAL", "EDITOR", "NO_COLOR"));
		// One history on every server, whether it has pgvector or not.
		builder.environment().put("SAMPLE_VECTOR", "false");
		builder.environment().putAll(environment);
		return builder;
	}

}
