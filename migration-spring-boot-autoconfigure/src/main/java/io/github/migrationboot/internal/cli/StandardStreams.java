package io.github.migrationboot.internal.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps standard output for the results of a command: from then on {@code System.out} is
 * standard error, so that whatever logs or prints, in whatever way it is configured, does
 * not get into the results. Results and errors are UTF-8 whatever the locale is: others
 * read them, and what a locale does not have would be lost silently.
 */
public final class StandardStreams {

	private final PrintStream replaced;

	private final PrintStream output;

	private final PrintStream error;

	private StandardStreams(PrintStream output, PrintStream error) {
		this.replaced = output;
		this.output = utf8(output);
		this.error = utf8(error);
	}

	/**
	 * The bytes pass through the stream, which keeps its order with what others print
	 * there, and its knowledge of whether anybody reads them.
	 */
	private static PrintStream utf8(PrintStream stream) {
		return new PrintStream(stream, true, StandardCharsets.UTF_8);
	}

	/**
	 * Keep standard output.
	 * @return where results and errors go
	 */
	public static StandardStreams keep() {
		StandardStreams streams = new StandardStreams(System.out, System.err);
		System.setOut(System.err);
		return streams;
	}

	/**
	 * Return where results go.
	 * @return standard output
	 */
	public PrintStream output() {
		return this.output;
	}

	/**
	 * Return where errors go.
	 * @return standard error
	 */
	public PrintStream error() {
		return this.error;
	}

	/**
	 * Give {@code System.out} back.
	 */
	public void restore() {
		System.setOut(this.replaced);
	}

}
