package io.github.migrationboot.autoconfigure;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a file that is to describe the wanted schema cannot be read.
 */
public final class SchemaFileException extends MigrationException {

	private final String location;

	SchemaFileException(String location, @Nullable Exception cause) {
		super((cause != null) ? "The schema file " + location + " cannot be read: " + cause.getMessage()
				: "There is no schema file at " + location + ".",
				"Correct migration.autogenerate.schema-locations, for example to \"classpath:schema.sql\" or "
						+ "\"file:db/schema.sql\".",
				cause);
		this.location = location;
	}

	/**
	 * Return what was looked for.
	 * @return the location as it is configured, or the file
	 */
	public String getLocation() {
		return this.location;
	}

}
