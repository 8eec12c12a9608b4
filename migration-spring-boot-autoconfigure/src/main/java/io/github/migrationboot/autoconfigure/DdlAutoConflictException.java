package io.github.migrationboot.autoconfigure;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when Hibernate is told to change the tables of an application that has
 * migrations.
 */
public class DdlAutoConflictException extends MigrationException {

	private final String key;

	private final String value;

	DdlAutoConflictException(String key, String value) {
		super("Hibernate is told to change the tables (" + key + "=" + value
				+ "), and this application has migrations, which do the same.",
				"Set " + key + " to validate, or none, and let migrations change the tables. To start without "
						+ "migrations set migration.mode=none. Nothing was changed.");
		this.key = key;
		this.value = value;
	}

	/**
	 * Return the property that tells Hibernate so.
	 * @return its name
	 */
	public String getKey() {
		return this.key;
	}

	/**
	 * Return what it is set to.
	 * @return its value
	 */
	public String getValue() {
		return this.value;
	}

}
