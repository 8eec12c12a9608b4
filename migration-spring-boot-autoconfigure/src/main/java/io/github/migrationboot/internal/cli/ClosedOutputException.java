package io.github.migrationboot.internal.cli;

/**
 * Thrown when whoever reads the results has seen enough, as {@code head} does.
 */
final class ClosedOutputException extends RuntimeException {

	ClosedOutputException() {
		super("Standard output is closed", null, false, false);
	}

}
