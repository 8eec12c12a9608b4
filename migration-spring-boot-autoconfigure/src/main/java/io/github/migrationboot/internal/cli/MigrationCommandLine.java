package io.github.migrationboot.internal.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

import io.github.migrationboot.MigrationException;

/**
 * Runs a command line: results go to one stream, errors to the other. Not thread-safe.
 */
public final class MigrationCommandLine {

	private final CommandBeans beans;

	private final PrintStream results;

	private final Output errors;

	private final boolean coloured;

	/**
	 * Create a command line.
	 * @param beans what commands need of the application
	 * @param results where results go
	 * @param errors where errors go
	 * @param coloured whether results are coloured
	 */
	public MigrationCommandLine(CommandBeans beans, PrintStream results, PrintStream errors, boolean coloured) {
		this.beans = beans;
		this.results = results;
		this.errors = new Output(errors, false, false);
		this.coloured = coloured;
	}

	/**
	 * Return whether results are to be coloured when nobody has said so.
	 * @return {@code true} if they go to a terminal, and {@code NO_COLOR} is not set
	 */
	public static boolean isColoured() {
		return Ansi.AUTO.enabled();
	}

	/**
	 * Return whether nothing but errors is to be printed.
	 * @param typed the command and its arguments
	 * @return whether it is; {@code false} if they are typed wrongly, which is an error
	 */
	public static boolean isQuiet(List<String> typed) {
		try {
			return TypedCommand.of(typed).options().quiet();
		}
		catch (UsageException ex) {
			return false;
		}
	}

	/**
	 * Answer what can be answered without the application: how things are typed.
	 * @param typed the command and its arguments
	 * @return the exit code, or {@code null} if the command is to be run
	 */
	public @Nullable Integer answer(List<String> typed) {
		try {
			return answer(TypedCommand.of(typed));
		}
		catch (UsageException ex) {
			return report(ex, false);
		}
	}

	private @Nullable Integer answer(TypedCommand typed) {
		if (typed.wantsHelp()) {
			answers().text(typed.help(this.coloured));
			return ExitCode.DONE;
		}
		if (typed.wantsVersion()) {
			answers().line(typed.version());
			return ExitCode.DONE;
		}
		if (typed.options().completion()) {
			answers().text(typed.completion());
			return ExitCode.DONE;
		}
		if (typed.command() == null) {
			this.errors.text(typed.help(false));
			return ExitCode.USAGE;
		}
		return null;
	}

	/**
	 * Run a command.
	 * @param typed the command and its arguments
	 * @return the exit code: 0 done, 1 failed, 2 wrong usage, 3 a check found a
	 * difference
	 */
	public int run(List<String> typed) {
		Integer answer = answer(typed);
		return (answer != null) ? answer : run(TypedCommand.of(typed));
	}

	private int run(TypedCommand typed) {
		try {
			return Objects.requireNonNull(typed.command())
				.run(new Invocation(this.beans, typed.options().name(), output(typed), this.errors));
		}
		catch (RuntimeException ex) {
			return report(ex, typed.options().stackTrace());
		}
	}

	/**
	 * Whoever asks for nothing else wants it printed.
	 */
	private Output answers() {
		return new Output(this.results, false, this.coloured);
	}

	private Output output(TypedCommand typed) {
		return new Output(this.results, typed.options().quiet(), this.coloured);
	}

	/**
	 * Report why the application, in which a command was to run, could not be made.
	 * @param typed the command and its arguments
	 * @param failure why
	 * @return whether it is a failure of ours; otherwise nothing was reported
	 */
	public boolean reportStart(List<String> typed, Throwable failure) {
		MigrationException found = find(failure);
		if (found != null) {
			print(found, failure, TypedCommand.of(typed).options().stackTrace());
		}
		return found != null;
	}

	/**
	 * What is not ours is for the application to report, as at any start.
	 */
	private int report(RuntimeException failure, boolean stackTrace) {
		MigrationException found = find(failure);
		if (found == null) {
			throw failure;
		}
		print(found, failure, stackTrace);
		return ExitCode.of(found);
	}

	/**
	 * A failure of a bean has ours as its cause.
	 */
	private static @Nullable MigrationException find(Throwable failure) {
		MigrationException found = null;
		for (Throwable cause = failure; cause != null && found == null; cause = cause.getCause()) {
			found = (cause instanceof MigrationException exception) ? exception : null;
		}
		return found;
	}

	private void print(MigrationException found, Throwable failure, boolean stackTrace) {
		this.errors.line("FAILED: " + found.getDescription() + "\n\n" + found.getAction());
		if (stackTrace) {
			StringWriter trace = new StringWriter();
			failure.printStackTrace(new PrintWriter(trace));
			this.errors.text(trace.toString());
		}
	}

}
