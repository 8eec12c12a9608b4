package io.github.migrationboot.internal.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.runner.Migrations;

/**
 * Runs a command line: results go to one stream, errors to the other. Not thread-safe.
 */
public final class MigrationCommandLine {

	private static final List<Command> COMMANDS = List.of(new UpgradeCommand(), new DowngradeCommand(),
			new StampCommand(), new CurrentCommand(), new HeadsCommand(), new BranchesCommand(), new HistoryCommand(),
			new ShowCommand(), new PlanCommand(), new CheckCommand(), new EnsureVersionCommand());

	private final Supplier<Map<String, Migrations>> databases;

	private final PrintStream results;

	private final Output errors;

	private final boolean coloured;

	/**
	 * Create a command line.
	 * @param databases the migrations by their names, asked for only by a command that
	 * needs them
	 * @param results where results go
	 * @param errors where errors go
	 * @param coloured whether results may be coloured where they go to a terminal
	 */
	public MigrationCommandLine(Supplier<Map<String, Migrations>> databases, PrintStream results, PrintStream errors,
			boolean coloured) {
		this.databases = databases;
		this.results = results;
		this.errors = new Output(errors, false, false);
		this.coloured = coloured;
	}

	/**
	 * Answer what can be answered without the application: how things are typed.
	 * @param typed the command and its arguments
	 * @return the exit code, or {@code null} if the command is to be run
	 */
	public @Nullable Integer answer(List<String> typed) {
		try {
			TypedCommand command = TypedCommand.parse(COMMANDS, typed);
			if (command.arguments().has(Syntax.HELP)) {
				output(command.arguments()).text(command.help(COMMANDS));
				return ExitCode.DONE;
			}
			if (command.arguments().has(Syntax.COMPLETION)) {
				output(command.arguments()).text(Completion.script(COMMANDS));
				return ExitCode.DONE;
			}
			if (command.command() == null) {
				this.errors.text(command.help(COMMANDS));
				return ExitCode.USAGE;
			}
			return null;
		}
		catch (ClosedOutputException ex) {
			return ExitCode.DONE;
		}
		catch (UsageException ex) {
			return report(ex, false);
		}
	}

	/**
	 * Run a command.
	 * @param typed the command and its arguments
	 * @return the exit code: 0 done, 1 failed, 2 wrong usage, 3 a check found a
	 * difference
	 */
	public int run(List<String> typed) {
		Integer answer = answer(typed);
		if (answer != null) {
			return answer;
		}
		TypedCommand typedCommand = TypedCommand.parse(COMMANDS, typed);
		Command command = Objects.requireNonNull(typedCommand.command());
		Arguments arguments = typedCommand.arguments();
		try {
			return command.run(new Invocation(command.syntax().name(), arguments, database(arguments),
					output(arguments), this.errors));
		}
		catch (ClosedOutputException ex) {
			return ExitCode.DONE;
		}
		catch (RuntimeException ex) {
			return report(ex, arguments.has(Syntax.RAISE));
		}
	}

	private Migrations database(Arguments arguments) {
		Map<String, Migrations> found = this.databases.get();
		String name = arguments.value(Syntax.NAME);
		if (name == null && found.size() == 1) {
			return found.values().iterator().next();
		}
		Migrations named = (name != null) ? found.get(name) : null;
		if (named == null) {
			throw new UnknownDatabaseException(name, found.keySet());
		}
		return named;
	}

	private Output output(Arguments arguments) {
		return new Output(this.results, arguments.has(Syntax.QUIET), this.coloured);
	}

	/**
	 * A failure of a bean has ours as its cause. What is not ours is for the application
	 * to report, as at any start.
	 */
	private int report(RuntimeException failure, boolean stackTrace) {
		MigrationException found = null;
		for (Throwable cause = failure; cause != null && found == null; cause = cause.getCause()) {
			found = (cause instanceof MigrationException exception) ? exception : null;
		}
		if (found == null) {
			throw failure;
		}
		this.errors.line("FAILED: " + found.getDescription() + "\n\n" + found.getAction());
		if (stackTrace) {
			StringWriter trace = new StringWriter();
			failure.printStackTrace(new PrintWriter(trace));
			this.errors.text(trace.toString());
		}
		return (found instanceof UsageException) ? ExitCode.USAGE : ExitCode.FAILED;
	}

}
