package io.github.migrationboot.internal.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.github.migrationboot.runner.Migrations;

/**
 * A command that was run.
 *
 * @param exitCode its exit code
 * @param results what it printed
 * @param errors what it complained about
 */
record CommandRun(int exitCode, String results, String errors) {

	static CommandRun of(Migrations migrations, String... typed) {
		return of(Map.of("default", migrations), typed);
	}

	static CommandRun of(Map<String, Migrations> databases, String... typed) {
		return of(new KnownDatabases(databases), typed);
	}

	static CommandRun of(CommandBeans beans, String... typed) {
		return of(beans, false, typed);
	}

	static CommandRun coloured(CommandBeans beans, String... typed) {
		return of(beans, true, typed);
	}

	private static CommandRun of(CommandBeans beans, boolean coloured, String... typed) {
		ByteArrayOutputStream results = new ByteArrayOutputStream();
		ByteArrayOutputStream errors = new ByteArrayOutputStream();
		int exitCode = new MigrationCommandLine(List.of(typed), stream(results), stream(errors), coloured).run(beans);
		return new CommandRun(exitCode, results.toString(StandardCharsets.UTF_8),
				errors.toString(StandardCharsets.UTF_8));
	}

	/**
	 * Run a command whose output nobody reads, neither what it prints nor what it
	 * complains about.
	 * @return its exit code
	 */
	static int unread(CommandBeans beans, String... typed) {
		PrintStream closed = new PrintStream(new OutputStream() {

			@Override
			public void write(int value) throws IOException {
				throw new IOException("Broken pipe");
			}

		}, true, StandardCharsets.UTF_8);
		return new MigrationCommandLine(List.of(typed), closed, closed, false).run(beans);
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

}
