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
 * A command line: results go to one stream, errors to the other. It is read once. Not
 * thread-safe.
 */
public final class MigrationCommandLine {

	private final List<String> words;

	private final PrintStream results;

	private final Output errors;

	private final boolean coloured;

	private @Nullable TypedCommand typed;

	/**
	 * Create a command line.
	 * @param words the command and its arguments
	 * @param results where results go
	 * @param errors where errors go
	 * @param coloured whether results are coloured
	 */
	public MigrationCommandLine(List<String> words, PrintStream results, PrintStream errors, boolean coloured) {
		this.words = List.copyOf(words);
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
	 * Answer what can be answered without the application: how things are typed.
	 * @return the exit code, or {@code null} if the command is to be run
	 */
	public @Nullable Integer answer() {
		try {
			return answer(typed());
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

	private TypedCommand typed() {
		TypedCommand read = this.typed;
		if (read == null) {
			read = TypedCommand.of(this.words);
			this.typed = read;
		}
		return read;
	}

	/**
	 * Return whether nothing but errors is to be printed.
	 * @return whether it is
	 * @throws UsageException if {@link #answer()} has an answer because of what was typed
	 */
	public boolean isQuiet() {
		return typed().options().quiet();
	}

	/**
	 * Run the command.
	 * @param beans what commands need of the application
	 * @return the exit code: 0 done, 1 failed, 2 wrong usage, 3 a check found a
	 * difference
	 */
	public int run(CommandBeans beans) {
		Integer answer = answer();
		return (answer != null) ? answer : run(typed(), beans);
	}

	private int run(TypedCommand typed, CommandBeans beans) {
		try {
			return Objects.requireNonNull(typed.command())
				.run(new Invocation(beans, typed.options().name(),
						new Output(this.results, typed.options().quiet(), this.coloured), this.errors));
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

	/**
	 * Report why the application, in which the command was to run, could not be made.
	 * @param failure why
	 * @return whether it is a failure of ours; otherwise nothing was reported
	 */
	public boolean reportStart(Throwable failure) {
		MigrationException found = find(failure);
		if (found != null) {
			print(found, failure, typed().options().stackTrace());
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
