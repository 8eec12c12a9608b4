package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs commands on a written file, such as a formatter. They are started directly and not
 * by a shell, so that a path means the same everywhere. Immutable.
 *
 * @param commands the commands, each a program and its arguments with blanks between
 * them; quotes keep blanks together, and <code>{file}</code> is the path of the file
 * @param workingDirectory where to run them
 */
public record FileHooks(List<String> commands, Path workingDirectory) {

	/**
	 * Create the hooks.
	 */
	public FileHooks {
		commands = List.copyOf(commands);
	}

	/**
	 * Run the commands one after the other, each to its end.
	 * @param file the file, which stays whatever happens
	 * @param announcement is told each command before it runs
	 * @throws HookFailedException if one cannot be started or does not end with 0; the
	 * ones after it are not run
	 */
	public void run(Path file, Consumer<String> announcement) {
		for (String command : this.commands) {
			announcement.accept(command);
			run(command, file);
		}
	}

	private void run(String command, Path file) {
		try {
			Process process = new ProcessBuilder(new FileCommand(command).arguments(file))
				.directory(this.workingDirectory.toFile())
				.redirectErrorStream(true)
				.start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
			int exitCode = process.waitFor();
			if (exitCode != 0) {
				throw new HookFailedException(command, file, "it ended with " + exitCode, output);
			}
		}
		catch (IOException ex) {
			throw new HookFailedException(command, file, String.valueOf(ex.getMessage()), "", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new HookFailedException(command, file, "it was interrupted", "", ex);
		}
	}

}
