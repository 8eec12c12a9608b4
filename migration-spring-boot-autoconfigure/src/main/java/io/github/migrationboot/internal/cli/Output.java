package io.github.migrationboot.internal.cli;

import java.io.PrintStream;

import org.springframework.boot.ansi.AnsiColor;
import org.springframework.boot.ansi.AnsiOutput;
import org.springframework.boot.json.JsonWriter;

/**
 * Where the results of a command go. Lines end as Alembic's do, with a line feed, on
 * every system. Not thread-safe.
 */
final class Output {

	private final PrintStream stream;

	private final boolean quiet;

	Output(PrintStream stream, boolean quiet) {
		this.stream = stream;
		this.quiet = quiet;
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
		return AnsiOutput.toString(AnsiColor.YELLOW, text);
	}

	/**
	 * Return what is said about a revision as it is shown.
	 */
	String mark(String text) {
		return text.isEmpty() ? text : AnsiOutput.toString(AnsiColor.CYAN, text);
	}

}
