package io.github.migrationboot.internal.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StandardStreams}, with streams as a process without a locale has them.
 */
class StandardStreamsTests {

	private final PrintStream systemOutput = System.out;

	private final PrintStream systemError = System.err;

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	private final ByteArrayOutputStream error = new ByteArrayOutputStream();

	@BeforeEach
	void replaceStreams() {
		System.setOut(new PrintStream(this.output, false, StandardCharsets.US_ASCII));
		System.setErr(new PrintStream(this.error, false, StandardCharsets.US_ASCII));
	}

	@AfterEach
	void restoreStreams() {
		System.setOut(this.systemOutput);
		System.setErr(this.systemError);
	}

	@Test
	void resultsAndErrorsAreUtf8WhateverTheLocaleIs() {
		StandardStreams streams = StandardStreams.keep();
		streams.output().print("größe\n");
		streams.error().print("日本\n");
		assertThat(this.output.toString(StandardCharsets.UTF_8)).isEqualTo("größe\n");
		assertThat(this.error.toString(StandardCharsets.UTF_8)).isEqualTo("日本\n");
	}

	@Test
	void whatOthersPrintIsAnErrorUntilTheStreamIsGivenBack() {
		PrintStream before = System.out;
		StandardStreams streams = StandardStreams.keep();
		System.out.print("a log ");
		streams.error().print("an error ");
		System.out.print("a log");
		System.out.flush();
		assertThat(this.output.size()).isZero();
		assertThat(this.error.toString(StandardCharsets.UTF_8)).isEqualTo("a log an error a log");
		streams.restore();
		assertThat(System.out).isSameAs(before);
	}

	@Test
	void readerThatHasGoneIsNoticed() {
		System.setOut(new PrintStream(new OutputStream() {

			@Override
			public void write(int value) throws IOException {
				throw new IOException("Broken pipe");
			}

		}));
		StandardStreams streams = StandardStreams.keep();
		assertThat(streams.output().checkError()).isFalse();
		streams.output().print("a result");
		assertThat(streams.output().checkError()).isTrue();
	}

}
