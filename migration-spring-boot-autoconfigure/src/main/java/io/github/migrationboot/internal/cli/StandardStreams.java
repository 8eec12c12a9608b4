package io.github.migrationboot.internal.cli;

import java.io.PrintStream;

/**
 * Keeps standard output for the results of a command: from then on {@code System.out} is
 * standard error, so that whatever logs or prints, in whatever way it is configured, does
 * not get into the results.
 */
public final class StandardStreams {

	private final PrintStream output;

	private final PrintStream error;

	private StandardStreams(PrintStream output, PrintStream error) {
		this.output = output;
		this.error = error;
	}

	/**
	 * Keep standard output.
	 * @return the streams as they were
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
		System.setOut(this.output);
	}

}
