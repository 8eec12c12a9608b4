package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as a user writes it down: a program and its arguments with blanks between
 * them, where quotes keep blanks together. Immutable.
 *
 * @param text the command
 */
record FileCommand(String text) {

	private static final Pattern ARGUMENT = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

	/**
	 * Split the command.
	 * @return the program and its arguments; none if the command is blank
	 */
	List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		Matcher matcher = ARGUMENT.matcher(this.text);
		while (matcher.find()) {
			arguments.add(matcher.group().replaceAll("\"([^\"]*)\"|'([^']*)'", "$1$2"));
		}
		return arguments;
	}

	/**
	 * Split the command for a file.
	 * @param file the file, whose path is put in place of <code>{file}</code>
	 * @return the program and its arguments
	 */
	List<String> arguments(Path file) {
		return arguments().stream().map((argument) -> argument.replace("{file}", file.toString())).toList();
	}

}
