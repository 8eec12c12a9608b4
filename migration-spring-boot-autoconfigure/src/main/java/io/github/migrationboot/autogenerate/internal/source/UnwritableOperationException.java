package io.github.migrationboot.autogenerate.internal.source;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.operations.Operation;

/**
 * An operation cannot be written into a file.
 */
public final class UnwritableOperationException extends MigrationException {

	private final String operation;

	private UnwritableOperationException(Operation operation, String reason, String action) {
		super("\"" + operation.describe() + "\" cannot be written into a revision: " + reason, action);
		this.operation = operation.describe();
	}

	static UnwritableOperationException ofCode(Operation operation) {
		return new UnwritableOperationException(operation, "it is Java code, of which there is no text.",
				"Add op.execute(…) or an operation of your own instead, or write op.data(…) into the revision by hand.");
	}

	static UnwritableOperationException ofLine(Operation operation, String line) {
		return new UnwritableOperationException(operation,
				"its line \"" + line.strip() + "\" would be an instruction in a SQL file.",
				"Change the line, for example its blanks, or write the revision in Java.");
	}

	static UnwritableOperationException ofRest(Operation operation) {
		return new UnwritableOperationException(operation,
				"what stands behind a backfill in a SQL file is run in batches too.",
				"Write the revision in Java, or make two revisions of it.");
	}

	/**
	 * Return the operation.
	 * @return what it does
	 */
	public String getOperation() {
		return this.operation;
	}

}
