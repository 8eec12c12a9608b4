package io.github.migrationboot.internal.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

import io.github.migrationboot.test.Psql;
import io.github.migrationboot.test.TestDatabase;

/**
 * The {@code psql} of this machine, with what it sends. From version 15 on it sends
 * comments to the server where it found them; an older one is not used.
 */
final class RecordedPsql {

	private static final int OLDEST = 15;

	private static final int VERSION = Psql.version();

	private RecordedPsql() {
	}

	/**
	 * Skip the current test where there is no {@code psql} to compare with.
	 */
	static void assumeThatItIsThere() {
		Assumptions.assumeTrue(VERSION != 0, "There is no psql on the path to compare with");
		Assumptions.assumeTrue(VERSION >= OLDEST, () -> "psql %d leaves out comments".formatted(VERSION));
	}

	/**
	 * Run a file against a database and go on after errors.
	 * @param file the file
	 * @param database the database
	 * @return the queries that it sent
	 */
	static List<String> run(Path file, TestDatabase database) throws IOException, InterruptedException {
		return run(file, database, "-v", "ON_ERROR_STOP=0");
	}

	/**
	 * Run a file against a database, all of it without an error.
	 * @param file the file
	 * @param database the database
	 * @return the queries that it sent
	 */
	static List<String> runWithoutErrors(Path file, TestDatabase database) throws IOException, InterruptedException {
		return run(file, database, "-v", "ON_ERROR_STOP=1");
	}

	private static List<String> run(Path file, TestDatabase database, String... options)
			throws IOException, InterruptedException {
		try (RecordingProxy proxy = new RecordingProxy(database.host(), database.port())) {
			List<String> command = new ArrayList<>(List.of("psql", "-X", "-q", "-w", "-f", file.toString()));
			command.addAll(List.of(options));
			command.add("host=%s port=%d dbname=%s user=%s sslmode=disable gssencmode=disable".formatted(proxy.host(),
					proxy.port(), database.name(), database.username()));
			ProcessBuilder builder = new ProcessBuilder(command);
			builder.environment().put("PGPASSWORD", database.password());
			builder.environment().put("PGCLIENTENCODING", "UTF8");
			Process process = builder.redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new AssertionError("psql failed on " + file + ": " + output);
			}
			return proxy.queries();
		}
	}

}
