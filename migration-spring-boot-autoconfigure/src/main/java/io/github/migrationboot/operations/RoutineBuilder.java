package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says what the definition of a routine was before.
 */
public final class RoutineBuilder extends OperationBuilder {

	private final DatabaseObject routine;

	private final String definition;

	private @Nullable String previousDefinition;

	RoutineBuilder(DatabaseObject routine, String definition) {
		this.routine = routine;
		this.definition = definition;
	}

	/**
	 * Say what the definition was before, so that it can come back. It needs
	 * {@code OR REPLACE}.
	 * @param definition the whole statement
	 * @return this builder
	 */
	public RoutineBuilder from(String definition) {
		this.previousDefinition = definition;
		return this;
	}

	@Override
	CreateRoutine build() {
		return new CreateRoutine(this.routine, this.definition, this.previousDefinition);
	}

}
