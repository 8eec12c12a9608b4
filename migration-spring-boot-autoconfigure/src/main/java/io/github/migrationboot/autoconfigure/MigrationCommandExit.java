package io.github.migrationboot.autoconfigure;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication.AbandonedRunException;

/**
 * Leaves {@code SpringApplication.run} when a command is done, so that neither runners
 * nor what {@code main} does after it are reached. Not a failure: Spring Boot reports
 * nothing about an abandoned run.
 */
final class MigrationCommandExit extends AbandonedRunException implements ExitCodeGenerator {

	private final int exitCode;

	MigrationCommandExit(int exitCode) {
		this.exitCode = exitCode;
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

	/**
	 * End the process with the code of a command when its exception is what the main
	 * thread dies of. The launcher of a jar may have wrapped it.
	 */
	static void exitOnUncaught(Thread thread) {
		Thread.UncaughtExceptionHandler parent = thread.getUncaughtExceptionHandler();
		thread.setUncaughtExceptionHandler((dying, failure) -> {
			for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
				if (cause instanceof MigrationCommandExit exit) {
					System.exit(exit.getExitCode());
				}
			}
			parent.uncaughtException(dying, failure);
		});
	}

}
