package io.github.migrationboot.operations;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when an operation is described incompletely or contradicts itself.
 */
public class InvalidOperationException extends MigrationException {

	/**
	 * Create an exception.
	 * @param description what is wrong with the operation
	 * @param action how to write it
	 */
	public InvalidOperationException(String description, String action) {
		super(description, action);
	}

}
