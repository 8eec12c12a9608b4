package io.github.migrationboot.internal.cli;

import java.io.PrintStream;

import org.jspecify.annotations.Nullable;

/**
 * Keeps standard output for the results of a command: from then on {@code System.out} is
 * standard error, so that whatever logs or prints, in whatever way it is configured, does
 * not get into the results.
 */
public final class StandardStreams {

	private static @Nullable StandardStreams kept;

	private final PrintStream output;

	private final PrintStream error;

	private StandardStreams(PrintStream output, PrintStream error) {
		this.output = output;
		this.error = error;
	}

	/**
	 * Keep standard output, unless that is done already: it is not given back by an
	 * application that could not be made, after which another may be started.
	 * @return the streams as they were
	 */
	public static synchronized StandardStreams keep() {
		StandardStreams streams = kept;
		if (streams == null || System.out != streams.error) {
			streams = new StandardStreams(System.out, System.err);
			System.setOut(System.err);
			kept = streams;
		}
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
