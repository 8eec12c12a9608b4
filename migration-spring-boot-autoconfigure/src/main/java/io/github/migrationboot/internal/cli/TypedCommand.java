package io.github.migrationboot.internal.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A command line that follows the syntax. Immutable.
 *
 * @param command the command, or {@code null} if none was typed
 * @param arguments its arguments, together with the options in front of it
 */
record TypedCommand(@Nullable Command command, Arguments arguments) {

	/**
	 * Parse a command line.
	 * @param commands the commands there are
	 * @throws UsageException if it does not follow the syntax
	 */
	static TypedCommand parse(List<Command> commands, List<String> typed) {
		Iterator<String> words = typed.iterator();
		Arguments global = new ArgumentParser("", Syntax.GLOBAL).parse(words, true);
		if (global.parameters().isEmpty()) {
			return new TypedCommand(null, global);
		}
		Command command = find(commands, global.parameters().get(0));
		List<String> remaining = new ArrayList<>();
		words.forEachRemaining(remaining::add);
		return new TypedCommand(command, ArgumentParser.parse(command.syntax(), remaining).after(global));
	}

	private static Command find(List<Command> commands, String name) {
		return commands.stream()
			.filter((command) -> command.syntax().name().equals(name))
			.findFirst()
			.orElseThrow(() -> new UsageException("", "There is no command \"" + name + "\""
					+ Typo.didYouMean(name, commands.stream().map((command) -> command.syntax().name()).toList())));
	}

	/**
	 * Return what can be typed here.
	 */
	String help(List<Command> commands) {
		return (this.command != null) ? Help.of(this.command.syntax()) : Help.overview(commands);
	}

}
