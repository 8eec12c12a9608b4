package io.github.migrationboot.internal.sql;

import io.github.migrationboot.MigrationException;

/**
 * Thrown for a name that PostgreSQL cannot hold.
 */
public class InvalidIdentifierException extends MigrationException {

	private final String identifier;

	InvalidIdentifierException(String identifier, String problem, String action) {
		super("The name \"" + identifier.replace("\0", "\\0") + "\" " + problem + ".", action);
		this.identifier = identifier;
	}

	/**
	 * Return the name.
	 * @return the name as it was given
	 */
	public String getIdentifier() {
		return this.identifier;
	}

}
