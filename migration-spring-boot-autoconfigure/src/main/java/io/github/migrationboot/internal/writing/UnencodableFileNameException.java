package io.github.migrationboot.internal.writing;

import java.nio.file.InvalidPathException;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the name of a revision's source has characters that this process does not
 * have for files, as without a UTF-8 locale.
 */
public final class UnencodableFileNameException extends MigrationException {

	private final String name;

	UnencodableFileNameException(InvalidPathException cause) {
		super("The file \"%s\" cannot be looked for: the names of files are %s in this process, which does not have all of its characters."
			.formatted(cause.getInput(), System.getProperty("sun.jnu.encoding")),
				"Set a UTF-8 locale in the environment, for example LC_ALL=C.UTF-8.", cause);
		this.name = cause.getInput();
	}

	/**
	 * Return the name.
	 * @return the name of the file, possibly with its folders
	 */
	public String getName() {
		return this.name;
	}

}
