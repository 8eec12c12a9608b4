package io.github.migrationboot.internal.cli;

import java.util.List;

import org.springframework.util.StringUtils;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.internal.Suggestions;

/**
 * Thrown when what was typed is not a command.
 */
public final class UsageException extends MigrationException {

	private final String command;

	UsageException(String command, String description) {
		super(description,
				"Type \"migrations " + (command.isEmpty() ? "" : command + " ") + "--help\" to see what can be typed.");
		this.command = command;
	}

	static UsageException of(ParameterException failure) {
		CommandLine parser = failure.getCommandLine();
		String command = (parser.getParent() != null) ? parser.getCommandName() : "";
		if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
			return new UsageException(command, describe(command, unmatched));
		}
		return new UsageException(command, StringUtils.delete(String.valueOf(failure.getMessage()), "Error: ") + ".");
	}

	/**
	 * Options that may be meant are those that begin as what was typed does. Of commands
	 * there is at most one, and none that is not much like it: some change the database.
	 */
	private static String describe(String command, UnmatchedArgumentException failure) {
		String typed = failure.getUnmatched().get(0);
		if (failure.isUnknownOption()) {
			// What is behind the equals sign may be a password.
			return (command.isEmpty() ? "There is no option " : "\"" + command + "\" has no option ")
					+ typed.replaceFirst("(?s)=.*", "") + didYouMean(failure.getSuggestions());
		}
		if (!command.isEmpty()) {
			return "\"" + command + "\" does not know what to do with \"" + typed + "\".";
		}
		List<String> near = Suggestions.of(typed, failure.getCommandLine().getSubcommands().keySet());
		return "There is no command \"" + typed + "\"" + didYouMean(near.subList(0, Math.min(1, near.size())));
	}

	private static String didYouMean(List<String> near) {
		return near.isEmpty() ? "." : "; did you mean \"" + String.join("\" or \"", near) + "\"?";
	}

	/**
	 * Return the command whose arguments are wrong.
	 * @return its name, or an empty string if it is the command itself
	 */
	public String getCommand() {
		return this.command;
	}

}
