package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Creates a function or a procedure, or gives it another definition.
 *
 * @param routine the routine
 * @param definition the whole statement
 * @param previousDefinition the whole statement that restores the earlier definition, or
 * {@code null} if there was none
 */
public record CreateRoutine(DatabaseObject routine, String definition,
		@Nullable String previousDefinition) implements RoutineChange {

	@Override
	public List<Operation> reverse() {
		if (this.previousDefinition != null) {
			return List.of(new CreateRoutine(this.routine, this.previousDefinition, this.definition));
		}
		if (this.definition.matches("(?is)\\s*create\\s+or\\s+replace\\b.*")) {
			throw new IrreversibleOperationException(describe(),
					"it may have been there before; from(…) gives its earlier definition.");
		}
		return List.of(new DropObject(this.routine, false, false, List.of()));
	}

	@Override
	public String describe() {
		return "create " + this.routine;
	}

}
