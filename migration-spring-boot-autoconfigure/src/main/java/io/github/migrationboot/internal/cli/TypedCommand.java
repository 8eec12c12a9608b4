package io.github.migrationboot.internal.cli;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/**
 * A command line that was read. Not thread-safe.
 *
 * @param options the options of all commands
 * @param parsers what read the word {@code migrations}, and what read the command if one
 * was typed
 */
record TypedCommand(CommandOptions options, List<CommandLine> parsers) {

	private static final String HELP = "help";

	/**
	 * Read a command line.
	 * @throws UsageException if there is no such command, or its arguments are wrong
	 */
	static TypedCommand of(List<String> typed) {
		CommandOptions options = new CommandOptions();
		// An argument such as a message may begin with picocli's mark of a file.
		CommandLine parser = new CommandLine(options).setExpandAtFiles(false);
		try {
			String[] arguments = withHelpAsOption(typed).toArray(String[]::new);
			return new TypedCommand(options, parser.parseArgs(arguments).asCommandLineList());
		}
		catch (ParameterException ex) {
			throw UsageException.of(ex);
		}
	}

	private static List<String> withHelpAsOption(List<String> typed) {
		if (typed.isEmpty() || !typed.get(0).equals(HELP)) {
			return typed;
		}
		List<String> arguments = new ArrayList<>(typed.subList(1, typed.size()));
		arguments.add("--" + HELP);
		return arguments;
	}

	/**
	 * Return what is to be run.
	 * @return the command, or {@code null} if none was typed
	 */
	@Nullable MigrationCommand command() {
		return (last().getCommand() instanceof MigrationCommand command) ? command : null;
	}

	boolean wantsHelp() {
		return last().isUsageHelpRequested();
	}

	/**
	 * Return what can be typed here.
	 */
	String help(boolean coloured) {
		return last().getUsageMessage(coloured ? Ansi.ON : Ansi.OFF).replace("\r", "");
	}

	boolean wantsVersion() {
		return this.parsers.get(0).isVersionHelpRequested();
	}

	String version() {
		return String.join("\n", new ProductVersion().getVersion());
	}

	String completion() {
		return AutoComplete.bash(this.parsers.get(0).getCommandName(), this.parsers.get(0)).replace("\r", "");
	}

	private CommandLine last() {
		return this.parsers.get(this.parsers.size() - 1);
	}

}
