package io.github.migrationboot.operations;

import java.util.List;
import java.util.stream.Stream;

/**
 * Does something whose reverse is said beside it.
 *
 * @param operations what it does; no data step
 * @param undo what undoes it; no data step
 */
public record Reversible(List<Operation> operations, List<Operation> undo) implements Operation {

	public Reversible {
		operations = List.copyOf(operations);
		undo = List.copyOf(undo);
		if (operations.isEmpty()) {
			throw new InvalidOperationException("A reversible(…) does nothing.", "Call operations in its first part.");
		}
		if (Stream.concat(operations.stream(), undo.stream()).anyMatch(DataStep.class::isInstance)) {
			throw new InvalidOperationException("A reversible(…) has Java code in it.",
					"Give the code that undoes it to data(…) itself.");
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
