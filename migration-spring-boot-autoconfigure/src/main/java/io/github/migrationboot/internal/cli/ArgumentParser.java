package io.github.migrationboot.internal.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads what was typed after the name of a command: {@code --name value},
 * {@code --name=value}, {@code -n value}, {@code -nvalue} and several letters together.
 * After {@code --} everything is meant by its place, and so is {@code -1}, which is a
 * target. Immutable and thread-safe.
 */
final class ArgumentParser {

	private static final Pattern STEPS = Pattern.compile("-\\d+");

	private final String command;

	private final List<Option> options;

	/**
	 * Create a parser.
	 * @param command the name for errors
	 * @param options the options there are
	 */
	ArgumentParser(String command, List<Option> options) {
		this.command = command;
		this.options = options;
	}

	/**
	 * Parse the arguments of a command.
	 * @throws UsageException if they are wrong
	 */
	static Arguments parse(Syntax syntax, List<String> typed) {
		Arguments arguments = new ArgumentParser(syntax.name(), syntax.options()).parse(typed.iterator(), false);
		if (!arguments.has(Syntax.HELP)) {
			check(syntax, arguments.parameters());
		}
		return arguments;
	}

	private static void check(Syntax syntax, List<String> given) {
		Parameter parameter = syntax.parameter();
		if (parameter != null && parameter.required() && given.isEmpty()) {
			throw new UsageException(syntax.name(),
					"\"%s\" needs a %s: %s.".formatted(syntax.name(), parameter.name(), parameter.help()));
		}
		int most = (parameter != null) ? 1 : 0;
		if (given.size() > most && (parameter == null || !parameter.repeatable())) {
			throw new UsageException(syntax.name(),
					"\"%s\" does not know what to do with \"%s\".".formatted(syntax.name(), given.get(most)));
		}
	}

	/**
	 * Parse options and parameters.
	 * @param typed what was typed, which is left behind the last one that was read
	 * @param untilParameter whether to stop behind the first parameter
	 */
	Arguments parse(Iterator<String> typed, boolean untilParameter) {
		Map<String, String> found = new LinkedHashMap<>();
		List<String> parameters = new ArrayList<>();
		boolean optionsEnded = false;
		while (typed.hasNext() && !(untilParameter && !parameters.isEmpty())) {
			String word = typed.next();
			if (optionsEnded || !word.startsWith("-") || word.equals("-") || STEPS.matcher(word).matches()) {
				parameters.add(word);
			}
			else if (word.equals("--")) {
				optionsEnded = true;
			}
			else if (word.startsWith("--")) {
				parseLong(word, typed, found);
			}
			else {
				parseShort(word, typed, found);
			}
		}
		return new Arguments(found, parameters);
	}

	private void parseLong(String word, Iterator<String> typed, Map<String, String> found) {
		int equals = word.indexOf('=');
		String name = word.substring(2, (equals > 0) ? equals : word.length());
		Option option = find((candidate) -> candidate.name().equals(name), "--" + name);
		if (!option.takesValue() && equals > 0) {
			throw new UsageException(this.command, "Option --" + name + " takes no value.");
		}
		found.put(name, (equals > 0) ? word.substring(equals + 1) : option.takesValue() ? next(option, typed) : "");
	}

	private void parseShort(String word, Iterator<String> typed, Map<String, String> found) {
		for (int i = 1; i < word.length(); i++) {
			char letter = word.charAt(i);
			Option option = find((candidate) -> candidate.shorthand() != null && candidate.shorthand() == letter,
					"-" + letter);
			if (option.takesValue()) {
				found.put(option.name(), (i + 1 < word.length()) ? word.substring(i + 1) : next(option, typed));
				return;
			}
			found.put(option.name(), "");
		}
	}

	private String next(Option option, Iterator<String> typed) {
		if (!typed.hasNext()) {
			throw new UsageException(this.command, "Option " + option.usage() + " needs a value.");
		}
		return typed.next();
	}

	private Option find(Predicate<Option> condition, String typed) {
		return this.options.stream().filter(condition).findFirst().orElseThrow(() -> {
			List<String> names = this.options.stream().map((option) -> "--" + option.name()).toList();
			String suggestion = typed.startsWith("--") ? Typo.didYouMean(typed, names) : ".";
			String owner = this.command.isEmpty() ? "There is no option " : "\"" + this.command + "\" has no option ";
			return new UsageException(this.command, owner + typed + suggestion);
		});
	}

}
