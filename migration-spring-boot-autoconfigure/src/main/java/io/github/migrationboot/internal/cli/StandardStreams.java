package io.github.migrationboot.internal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Keeps standard output for the results of a command: from then on {@code System.out} is
 * standard error, so that whatever logs or prints, in whatever way it is configured, does
 * not get into the results. Results and errors are UTF-8 whatever the locale is: others
 * read them, and what a locale does not have would be lost silently.
 */
public final class StandardStreams {

	private static @Nullable StandardStreams kept;

	private final PrintStream replaced;

	private final PrintStream substitute;

	private final PrintStream output;

	private final PrintStream error;

	private StandardStreams(PrintStream output, PrintStream error) {
		this.replaced = output;
		this.substitute = error;
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
	 * Keep standard output, unless that is done already: it is not given back by an
	 * application that could not be made, after which another may be started.
	 * @return where results and errors go
	 */
	public static synchronized StandardStreams keep() {
		StandardStreams streams = kept;
		if (streams == null || System.out != streams.substitute) {
			streams = new StandardStreams(System.out, System.err);
			System.setOut(streams.substitute);
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
	 * Return why results are lost. A reader that has seen enough, and so has closed its
	 * end of the pipe, loses none.
	 * @return what the system says, as of a disk that is full, or {@code null} if nothing
	 * is lost
	 */
	public @Nullable String failure() {
		if (!this.output.checkError()) {
			return null;
		}
		try {
			// The stream knows that it failed, but not why; the system says it again.
			OutputStream again = new FileOutputStream(FileDescriptor.out);
			again.write('\n');
			return null;
		}
		catch (IOException ex) {
			String message = String.valueOf(ex.getMessage());
			return message.toLowerCase(Locale.ROOT).contains("pipe") ? null : message;
		}
	}

	/**
	 * Give {@code System.out} back.
	 */
	public void restore() {
		System.setOut(this.replaced);
	}

}
