package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The editor of whoever runs a command, on the same terminal. Immutable.
 *
 * @param environment the variables of the environment, of which {@code VISUAL} and then
 * {@code EDITOR} names the editor
 */
public record Editor(Map<String, String> environment) {

	/**
	 * Create the value.
	 */
	public Editor {
		environment = Map.copyOf(environment);
	}

	/**
	 * Open files and wait until the editor ends.
	 * @param files the files, which the editor gets as its last arguments
	 * @throws EditorException if there is none, or it fails
	 */
	public void open(List<Path> files) {
		String editor = this.environment.getOrDefault("VISUAL", "");
		if (editor.isBlank()) {
			editor = this.environment.getOrDefault("EDITOR", "");
		}
		if (editor.isBlank()) {
			throw new EditorException("neither VISUAL nor EDITOR is set", files, null);
		}
		List<String> command = new ArrayList<>(new FileCommand(editor).arguments());
		files.forEach((file) -> command.add(file.toString()));
		try {
			int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
			if (exitCode != 0) {
				throw new EditorException("\"%s\" ended with %d".formatted(editor, exitCode), files, null);
			}
		}
		catch (IOException ex) {
			throw new EditorException(String.valueOf(ex.getMessage()), files, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new EditorException("\"%s\" was interrupted".formatted(editor), files, ex);
		}
	}

}
