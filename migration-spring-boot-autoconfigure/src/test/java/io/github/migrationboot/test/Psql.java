package io.github.migrationboot.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;

/**
 * The {@code psql} of this machine, for scripts. Stateless.
 */
public final class Psql {

	private static final Pattern VERSION = Pattern.compile("psql \\(PostgreSQL\\) (\\d+)");

	private Psql() {
	}

	/**
	 * Skip the current test where there is no {@code psql}.
	 */
	public static void assumeThatItIsThere() {
		Assumptions.assumeTrue(version() > 0, "There is no psql on the path");
	}

	/**
	 * Return the major version.
	 * @return the version, or 0 if there is no {@code psql} on the path
	 */
	public static int version() {
		try {
			Process process = new ProcessBuilder("psql", "--version").redirectErrorStream(true).start();
			Matcher matcher = VERSION
				.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
			return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/**
	 * Run a script as the documentation says.
	 * @param database the database, as its owner
	 * @param script the script
	 * @throws AssertionError with the output and the script if it fails
	 */
	public static void run(TestDatabase database, String script) {
		try {
			Path file = Files.createTempFile("script", ".sql");
			try {
				run(database, Files.writeString(file, script), script);
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void run(TestDatabase database, Path file, String script) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("psql", "-X", "-q", "-w", "-v", "ON_ERROR_STOP=1", "-f",
				file.toString(), "host=%s port=%d dbname=%s user=%s sslmode=disable gssencmode=disable"
					.formatted(database.host(), database.port(), database.name(), database.username()));
		builder.environment().put("PGPASSWORD", database.password());
		builder.environment().put("PGCLIENTENCODING", "UTF8");
		Process process = builder.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.onExit().join().exitValue() != 0) {
			throw new AssertionError(output + "\n" + script);
		}
	}

}
