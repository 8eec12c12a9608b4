package io.github.migrationboot.internal.writing;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a pattern and a message make a name that no file or class can have. Nothing
 * is written.
 */
public final class InvalidFileNameException extends MigrationException {

	private final String name;

	InvalidFileNameException(String name, NamePattern pattern, String expected) {
		super("The pattern \"%s\" makes the name \"%s\", which is not %s.".formatted(pattern, name, expected),
				"Give another message, or correct migration.revision.file-name or migration.revision.class-name.");
		this.name = name;
	}

	/**
	 * Return the name.
	 * @return the name without its extension
	 */
	public String getName() {
		return this.name;
	}

}
