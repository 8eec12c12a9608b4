package io.github.migrationboot.internal.cli;

import java.io.PrintStream;

import org.springframework.boot.json.JsonWriter;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where the results of a command go. Lines end as Alembic's do, with a line feed, on
 * every system. Whoever reads them may have seen enough, as {@code head} does: what comes
 * then is lost, and the command goes on, for what it does and how it ends is not the
 * reader's to decide. Not thread-safe.
 */
final class Output {

	private final PrintStream stream;

	private final boolean quiet;

	private final boolean coloured;

	private boolean closed;

	Output(PrintStream stream, boolean quiet, boolean coloured) {
		this.stream = stream;
		this.quiet = quiet;
		this.coloured = coloured;
	}

	/**
	 * Print a line, or several.
	 */
	void line(String text) {
		text(text + "\n");
	}

	/**
	 * Print text as it is.
	 */
	void text(String text) {
		if (this.quiet || this.closed) {
			return;
		}
		this.stream.print(text);
		this.closed = this.stream.checkError();
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
