package io.github.migrationboot.test;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.springframework.core.io.ClassPathResource;

/**
 * Python with Alembic in it, as starting it takes longer than a command. Thread-safe.
 * Ends with the JVM, which closes its standard input.
 */
final class AlembicProcess {

	private static final String SHEBANG = "#!";

	private static final Optional<AlembicProcess> INSTANCE = interpreter().map(AlembicProcess::new);

	private final Process process;

	private AlembicProcess(List<String> interpreter) {
		try {
			String commands = new ClassPathResource("alembic-commands.py", AlembicProcess.class)
				.getContentAsString(StandardCharsets.UTF_8);
			this.process = new ProcessBuilder(Stream.concat(interpreter.stream(), Stream.of("-c", commands)).toList())
				.redirectError(Redirect.INHERIT)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the process, or skip the current test where there is no Alembic.
	 */
	static AlembicProcess get() {
		return INSTANCE.orElseGet(() -> Assumptions.abort("There is no alembic with psycopg2 on the path"));
	}

	/**
	 * The interpreter that the command names, which need not be the one on the path.
	 */
	private static Optional<List<String>> interpreter() {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, "alembic"))
			.filter(Files::isExecutable)
			.findFirst()
			.map(AlembicProcess::firstLine)
			.filter((line) -> line.startsWith(SHEBANG))
			.map((line) -> List.of(line.substring(SHEBANG.length()).strip().split(" ")))
			.filter(AlembicProcess::hasDriver);
	}

	private static String firstLine(Path file) {
		try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
			return lines.findFirst().orElse("");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean hasDriver(List<String> interpreter) {
		try {
			Process python = new ProcessBuilder(
					Stream.concat(interpreter.stream(), Stream.of("-c", "import alembic, psycopg2")).toList())
				.redirectErrorStream(true)
				.redirectOutput(Redirect.DISCARD)
				.start();
			return python.onExit().join().exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Run a command.
	 * @param arguments the arguments, without tabs and line breaks
	 * @return what came of it
	 */
	synchronized AlembicRun run(List<String> arguments) {
		try {
			OutputStream commands = this.process.getOutputStream();
			commands.write((String.join("\t", arguments) + "\n").getBytes(StandardCharsets.UTF_8));
			commands.flush();
			InputStream replies = this.process.getInputStream();
			String[] reply = readLine(replies).split(" ");
			return new AlembicRun(Integer.parseInt(reply[0]), read(replies, reply[1]), read(replies, reply[2]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String readLine(InputStream stream) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = stream.read(); next != '\n'; next = stream.read()) {
			if (next == -1) {
				throw new IOException("Alembic's process has ended");
			}
			line.append((char) next);
		}
		return line.toString();
	}

	private static String read(InputStream stream, String length) throws IOException {
		return new String(stream.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
	}

}
