package io.github.migrationboot.internal.cli;

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

	/**
	 * Read a command line.
	 * @throws UsageException if there is no such command, or its arguments are wrong
	 */
	static TypedCommand of(List<String> typed) {
		CommandOptions options = new CommandOptions();
		CommandLine parser = new CommandLine(options);
		try {
			return new TypedCommand(options, parser.parseArgs(typed.toArray(String[]::new)).asCommandLineList());
		}
		catch (ParameterException ex) {
			throw UsageException.of(ex);
		}
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
