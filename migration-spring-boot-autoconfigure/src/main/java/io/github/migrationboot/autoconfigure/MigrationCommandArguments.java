package io.github.migrationboot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code main}, of which some are for the command and the others
 * settings of the application. Immutable and thread-safe.
 *
 * @param command the command and its arguments, without the word {@code migrations}
 * @param settings the settings: before the word all with two dashes, and behind it those
 * that no command has an option for
 */
record MigrationCommandArguments(List<String> command, List<String> settings) {

	private static final String WORD = "migrations";

	/**
	 * Those without a dot are Spring Boot's own.
	 */
	private static final Pattern SETTING = Pattern.compile("--([^=]+\\.[^=]*|debug|trace)(=.*)?", Pattern.DOTALL);

	MigrationCommandArguments {
		command = List.copyOf(command);
		settings = List.copyOf(settings);
	}

	/**
	 * Take the arguments apart.
	 * @return the parts, or {@code null} if this is not a command: the first argument
	 * that does not begin with a dash is another word
	 */
	static @Nullable MigrationCommandArguments of(String... arguments) {
		List<String> command = new ArrayList<>();
		List<String> settings = new ArrayList<>();
		boolean found = false;
		for (String argument : arguments) {
			if (!found && !argument.startsWith("-")) {
				if (!argument.equals(WORD)) {
					return null;
				}
				found = true;
			}
			else {
				boolean setting = found ? SETTING.matcher(argument).matches() : argument.startsWith("--");
				(setting ? settings : command).add(argument);
			}
		}
		return found ? new MigrationCommandArguments(command, settings) : null;
	}

}
