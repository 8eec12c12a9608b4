package io.github.migrationboot.internal.cli;

import java.util.List;

/**
 * Says what can be typed. Stateless and thread-safe.
 */
final class Help {

	private static final String INTRODUCTION = """
			usage: migrations [options] <command> ...

			Commands:
			""";

	private static final String END = """

			"migrations <command> --help" shows what a command accepts. Settings of the application,
			such as --spring.profiles.active=prod, can be given before and behind everything else.
			""";

	private Help() {
	}

	static String overview(List<Command> commands) {
		StringBuilder text = new StringBuilder(INTRODUCTION);
		commands.forEach((command) -> row(text, command.syntax().name(), command.syntax().summary()));
		text.append("\nOptions:\n");
		Syntax.GLOBAL.forEach((option) -> row(text, option.usage(), option.help()));
		return text.append(END).toString();
	}

	static String of(Syntax syntax) {
		StringBuilder text = new StringBuilder("usage: migrations ").append(syntax.usage())
			.append("\n\n")
			.append(syntax.summary())
			.append('\n');
		Parameter parameter = syntax.parameter();
		if (parameter != null) {
			text.append('\n');
			row(text, parameter.name(), parameter.help());
		}
		text.append("\nOptions:\n");
		syntax.options().forEach((option) -> row(text, option.usage(), option.help()));
		return text.toString();
	}

	private static void row(StringBuilder text, String left, String right) {
		text.append("  %-26s %s%n".formatted(left, right).replace("\r", ""));
	}

}
