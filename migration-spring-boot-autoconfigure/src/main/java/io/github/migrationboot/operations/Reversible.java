package io.github.migrationboot.operations;

import java.util.List;

/**
 * Does something whose reverse is said beside it.
 *
 * @param operations what it does; no data step and no backfill
 * @param undo what undoes it; no data step and no backfill
 */
public record Reversible(List<Operation> operations, List<Operation> undo) implements Operation {

	public Reversible {
		operations = List.copyOf(operations);
		undo = List.copyOf(undo);
		if (operations.isEmpty()) {
			throw new InvalidOperationException("A reversible(…) does nothing.", "Call operations in its first part.");
		}
		check(operations);
		check(undo);
	}

	private static void check(List<Operation> operations) {
		if (operations.stream().anyMatch(DataStep.class::isInstance)) {
			throw new InvalidOperationException("A reversible(…) has Java code in it.",
					"Give the code that undoes it to data(…) itself.");
		}
		if (operations.stream().anyMatch(Backfill.class::isInstance)) {
			throw new InvalidOperationException("A reversible(…) has a backfill in it.",
					"Give the SQL that undoes it to the backfill itself, with reversedBy(…).");
		}
	}

	@Override
	public List<Operation> reverse() {
		return this.undo.isEmpty() ? List.of() : List.of(new Reversible(this.undo, this.operations));
	}

	@Override
	public String describe() {
		return this.operations.get(0).describe();
	}

}
