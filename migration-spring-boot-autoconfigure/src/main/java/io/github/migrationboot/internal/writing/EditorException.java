package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when there is no editor for the files of revisions, or it fails.
 */
public final class EditorException extends MigrationException {

	private final List<Path> files;

	EditorException(String reason, List<Path> files, @Nullable Exception cause) {
		super("No editor was opened on %s to its end: %s."
			.formatted(files.stream().map(Path::toString).collect(Collectors.joining(", ")), reason),
				"Set VISUAL or EDITOR to a command that edits the files it is given, such as \"vi\" or \"code --wait\".",
				cause);
		this.files = List.copyOf(files);
	}

	/**
	 * Return what was to be edited.
	 * @return the files
	 */
	public List<Path> getFiles() {
		return this.files;
	}

}
