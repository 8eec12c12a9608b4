package io.github.migrationboot.operations;

import java.util.List;

/**
 * What operations share that know their reverse only if they are told.
 */
final class Reverses {

	private Reverses() {
	}

	static List<Operation> known(List<Operation> restoring, Operation operation, String reason) {
		if (restoring.isEmpty()) {
			throw new IrreversibleOperationException(operation.describe(), reason);
		}
		return restoring;
	}

}
