package io.github.migrationboot.internal.cli;

import java.util.Set;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.InvalidTargetException;
import io.github.migrationboot.revision.RangeNotAllowedException;
import io.github.migrationboot.revision.RangeRequiredException;

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
	 * There is no such command, or its arguments are wrong. A revision that there might
	 * be is not wrong in itself.
	 */
	static final int USAGE = 2;

	/**
	 * It was to check something, which is not so.
	 */
	static final int DIFFERENT = 3;

	private static final Set<Class<? extends MigrationException>> WRONG_USAGE = Set.of(UsageException.class,
			InvalidTargetException.class, RangeRequiredException.class, RangeNotAllowedException.class);

	private ExitCode() {
	}

	/**
	 * Return what a failure ends a command with.
	 */
	static int of(MigrationException failure) {
		return WRONG_USAGE.contains(failure.getClass()) ? USAGE : FAILED;
	}

}
