package io.github.migrationboot.operations;

import java.util.List;

/**
 * What operations share that do not always know their reverse.
 */
final class Reverses {

	private Reverses() {
	}

	/**
	 * Drop what was created, unless it may have been there before the operation and hold
	 * what would be lost.
	 */
	static List<Operation> ofCreation(Operation creation, boolean ifNotExists, Operation drop) {
		if (ifNotExists) {
			throw new IrreversibleOperationException(creation.describe(),
					"it may have been there before, with data that a drop would lose.");
		}
		return List.of(drop);
	}

	static List<Operation> known(List<Operation> restoring, Operation operation, String reason) {
		if (restoring.isEmpty()) {
			throw new IrreversibleOperationException(operation.describe(), reason);
		}
		return restoring;
	}

}
