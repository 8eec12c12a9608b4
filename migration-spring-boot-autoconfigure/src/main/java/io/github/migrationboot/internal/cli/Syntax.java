package io.github.migrationboot.internal.cli;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a command is called and what it accepts. Immutable and thread-safe.
 *
 * @param name the word that is typed
 * @param summary what it does, in a sentence
 * @param parameter what it is given by its place, or {@code null} if nothing
 * @param options its options, those of every command included
 */
record Syntax(String name, String summary, @Nullable Parameter parameter, List<Option> options) {

	static final Option HELP = Option.flag("help", 'h', "show what can be typed, and do nothing");

	static final Option QUIET = Option.flag("quiet", 'q', "print nothing but errors");

	static final Option NAME = new Option("name", 'n', "BEAN",
			"the database, by the name of its Migrations bean, if there are several");

	static final Option RAISE = Option.flag("raiseerr", null, "print the stack trace of an error too");

	static final Option VERBOSE = Option.flag("verbose", 'v', "show everything about each revision");

	static final Option JSON = Option.flag("json", null, "print JSON");

	static final Option COMPLETION = Option.flag("completion", null,
			"print a script with which bash and zsh complete what is typed");

	static final List<Option> COMMON = List.of(HELP, QUIET, NAME, RAISE);

	/**
	 * The options in front of a command, or without one.
	 */
	static final List<Option> GLOBAL = Stream.concat(COMMON.stream(), Stream.of(COMPLETION)).toList();

	static Syntax of(String name, String summary, @Nullable Parameter parameter, Option... options) {
		return new Syntax(name, summary, parameter, Stream.concat(Stream.of(options), COMMON.stream()).toList());
	}

	/**
	 * Return how the command is typed.
	 * @return for example {@code upgrade [options] revision}
	 */
	String usage() {
		return this.name + " [options]" + ((this.parameter != null) ? " " + this.parameter.usage() : "");
	}

}
