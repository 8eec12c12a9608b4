package io.github.migrationboot.internal.cli;

/**
 * What a process that ran a command tells the shell.
 */
final class ExitCode {

	/**
	 * The command did what it was to do.
	 */
	static final int DONE = 0;

	/**
	 * It failed, and standard error says why.
	 */
	static final int FAILED = 1;

	/**
	 * There is no such command, or its arguments are wrong.
	 */
	static final int USAGE = 2;

	/**
	 * It was to check something, which is not so.
	 */
	static final int DIFFERENT = 3;

	private ExitCode() {
	}

}
