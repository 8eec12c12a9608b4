package io.github.migrationboot.autogenerate;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a database that is to be as the application wants it is not.
 */
public final class SchemaDifferenceException extends MigrationException {

	private final transient SchemaDifferences differences;

	SchemaDifferenceException(SchemaDifferences differences) {
		super("The database differs from the model:\n  " + String.join("\n  ", differences.lines()),
				"Write a revision with \"revision --autogenerate\", or name what is to be left alone in "
						+ "migration.autogenerate.exclude.");
		this.differences = differences;
	}

	/**
	 * Return the differences.
	 * @return at least one
	 */
	public SchemaDifferences getDifferences() {
		return this.differences;
	}

}
