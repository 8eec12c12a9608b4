package io.github.migrationboot.operations;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a way down is wanted for an operation that cannot be undone.
 */
public class IrreversibleOperationException extends MigrationException {

	private final String operation;

	/**
	 * Create an exception.
	 * @param operation what the operation does
	 * @param reason why it cannot be undone
	 */
	public IrreversibleOperationException(String operation, String reason) {
		super("\"" + operation + "\" cannot be undone: " + reason,
				"Say how it was with restoring(…), write the revision's downgrade by hand, or say "
						+ "op.irreversible(\"why\") in it (in a SQL file: \"-- irreversible: why\").");
		this.operation = operation;
	}

	/**
	 * Return what the operation does.
	 * @return a few words, never {@code null}
	 */
	public String getOperation() {
		return this.operation;
	}

}
