package io.github.migrationboot.internal.writing;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a command that is to run on a written revision fails. The file stays as the
 * command left it.
 */
public final class HookFailedException extends MigrationException {

	private final String command;

	private final Path file;

	private final String output;

	HookFailedException(String command, Path file, String reason, String output) {
		this(command, file, reason, output, null);
	}

	HookFailedException(String command, Path file, String reason, String output, @Nullable Throwable cause) {
		super("The hook \"%s\" failed on %s: %s.%s".formatted(command, file, reason,
				output.isEmpty() ? "" : "\n" + output),
				"The file has been written. Correct migration.revision.hooks, and run the command on the file.", cause);
		this.command = command;
		this.file = file;
		this.output = output;
	}

	/**
	 * Return the command.
	 * @return the command as it is configured
	 */
	public String getCommand() {
		return this.command;
	}

	/**
	 * Return the file that was written.
	 * @return its path
	 */
	public Path getFile() {
		return this.file;
	}

	/**
	 * Return what the command said.
	 * @return its output and errors, possibly empty
	 */
	public String getOutput() {
		return this.output;
	}

}
