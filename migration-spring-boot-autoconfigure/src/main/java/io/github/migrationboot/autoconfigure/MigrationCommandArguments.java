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
 * @param settings the settings, which have a dot in their name
 */
record MigrationCommandArguments(List<String> command, List<String> settings) {

	private static final String WORD = "migrations";

	private static final Pattern SETTING = Pattern.compile("--[^=]+\\.[^=]*(=.*)?", Pattern.DOTALL);

	MigrationCommandArguments {
		command = List.copyOf(command);
		settings = List.copyOf(settings);
	}

	/**
	 * Take the arguments apart.
	 * @return the parts, or {@code null} if this is not a command: the first argument
	 * that is no setting is another word
	 */
	static @Nullable MigrationCommandArguments of(String... arguments) {
		List<String> command = new ArrayList<>();
		List<String> settings = new ArrayList<>();
		for (String argument : arguments) {
			(SETTING.matcher(argument).matches() ? settings : command).add(argument);
		}
		if (command.isEmpty() || !command.get(0).equals(WORD)) {
			return null;
		}
		return new MigrationCommandArguments(command.subList(1, command.size()), settings);
	}

}
