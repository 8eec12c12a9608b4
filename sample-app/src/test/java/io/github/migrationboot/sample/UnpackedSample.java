package io.github.migrationboot.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample's jar as its tools unpack it, with an archive of its classes, which is how
 * Spring Boot says to start faster: in half the time, and tests start it often. Made once
 * for each process of tests, when it is needed first. Thread-safe.
 */
final class UnpackedSample {

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

	private static final Path JAR = Path.of(System.getProperty("sample.jar"));

	// Processes of tests that run at the same time keep out of each other's way.
	private static final Path DIRECTORY = Path.of("target", "unpacked-" + ProcessHandle.current().pid())
		.toAbsolutePath();

	private static final Path UNPACKED_JAR = DIRECTORY.resolve(JAR.getFileName());

	private static final Path ARCHIVE = DIRECTORY.resolve("classes.jsa");

	static {
		run("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", DIRECTORY.toString(), "--force");
		run("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Xlog:disable", "-jar",
				UNPACKED_JAR.toString(), "migrations", "history");
	}

	private UnpackedSample() {
	}

	/**
	 * Return where the dependencies are.
	 */
	static Path libraries() {
		return DIRECTORY.resolve("lib");
	}

	/**
	 * Return what the JVM is given to start the sample.
	 */
	static List<String> arguments() {
		return List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-jar", UNPACKED_JAR.toString());
	}

	private static void run(String... arguments) {
		List<String> command = new ArrayList<>(List.of(JAVA.toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD)
			.redirectError(Redirect.INHERIT);
		builder.environment().remove("DATABASE_URL");
		builder.environment().put("SAMPLE_VECTOR", "false");
		try {
			if (builder.start().waitFor() != 0) {
				throw new IllegalStateException("The jar cannot be unpacked: " + command);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
