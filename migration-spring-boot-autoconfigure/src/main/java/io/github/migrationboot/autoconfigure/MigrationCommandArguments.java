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
 * @param settings the settings: all before the word, and behind it those that no command
 * has an option for
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
	 * that does not begin with two dashes is another word
	 */
	static @Nullable MigrationCommandArguments of(String... arguments) {
		List<String> command = new ArrayList<>();
		List<String> settings = new ArrayList<>();
		for (String argument : arguments) {
			boolean setting = command.isEmpty() ? argument.startsWith("--") : SETTING.matcher(argument).matches();
			(setting ? settings : command).add(argument);
		}
		if (command.isEmpty() || !command.get(0).equals(WORD)) {
			return null;
		}
		return new MigrationCommandArguments(command.subList(1, command.size()), settings);
	}

}
