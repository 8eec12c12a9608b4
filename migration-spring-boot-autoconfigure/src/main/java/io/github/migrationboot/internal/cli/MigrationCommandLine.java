package io.github.migrationboot.internal.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
	 * Run a command.
	 * @param typed the command and its arguments
	 * @return the exit code: 0 done, 1 failed, 2 wrong usage, 3 a check found a
	 * difference
	 */
	public int run(List<String> typed) {
		boolean stackTrace = typed.contains("--" + Syntax.RAISE.name());
		try {
			return dispatch(typed.iterator());
		}
		catch (ClosedOutputException ex) {
			return ExitCode.DONE;
		}
		catch (RuntimeException ex) {
			return report(ex, stackTrace);
		}
	}

	private int dispatch(Iterator<String> typed) {
		Arguments global = new ArgumentParser("", Syntax.COMMON).parse(typed, true);
		if (global.parameters().isEmpty()) {
			if (global.has(Syntax.HELP)) {
				output(global).text(Help.overview(COMMANDS));
				return ExitCode.DONE;
			}
			this.errors.text(Help.overview(COMMANDS));
			return ExitCode.USAGE;
		}
		Command command = find(global.parameters().get(0));
		Syntax syntax = command.syntax();
		Arguments arguments = ArgumentParser.parse(syntax, remaining(typed)).after(global);
		if (arguments.has(Syntax.HELP)) {
			output(arguments).text(Help.of(syntax));
			return ExitCode.DONE;
		}
		return command
			.run(new Invocation(syntax.name(), arguments, database(arguments), output(arguments), this.errors));
	}

	private static List<String> remaining(Iterator<String> typed) {
		List<String> remaining = new ArrayList<>();
		typed.forEachRemaining(remaining::add);
		return remaining;
	}

	private static Command find(String name) {
		return COMMANDS.stream()
			.filter((command) -> command.syntax().name().equals(name))
			.findFirst()
			.orElseThrow(() -> new UsageException("", "There is no command \"" + name + "\""
					+ Typo.didYouMean(name, COMMANDS.stream().map((command) -> command.syntax().name()).toList())));
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
