package io.github.migrationboot.internal.cli;

import java.io.PrintStream;

import org.springframework.boot.json.JsonWriter;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where the results of a command go. Lines end as Alembic's do, with a line feed, on
 * every system. Not thread-safe.
 */
final class Output {

	private final PrintStream stream;

	private final boolean quiet;

	private final boolean coloured;

	Output(PrintStream stream, boolean quiet, boolean coloured) {
		this.stream = stream;
		this.quiet = quiet;
		this.coloured = coloured;
	}

	/**
	 * Print a line, or several.
	 * @throws ClosedOutputException if nobody reads them
	 */
	void line(String text) {
		text(text + "\n");
	}

	/**
	 * Print text as it is.
	 * @throws ClosedOutputException if nobody reads it
	 */
	void text(String text) {
		if (this.quiet) {
			return;
		}
		this.stream.print(text);
		if (this.stream.checkError()) {
			throw new ClosedOutputException();
		}
	}

	/**
	 * Print a value as a line of JSON.
	 * @param value maps, collections, strings, numbers and booleans
	 */
	void json(Object value) {
		line(JsonWriter.standard().writeToString(value));
	}

	/**
	 * Return the id of a revision as it is shown.
	 */
	String id(String text) {
		return styled(Style.fg_yellow, text);
	}

	/**
	 * Return what is said about a revision as it is shown.
	 */
	String mark(String text) {
		return text.isEmpty() ? text : styled(Style.fg_cyan, text);
	}

	private String styled(Style style, String text) {
		return this.coloured ? style.on() + text + style.off() : text;
	}

}
