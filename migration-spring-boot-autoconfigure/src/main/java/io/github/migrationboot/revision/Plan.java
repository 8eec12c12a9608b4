package io.github.migrationboot.revision;

import java.util.List;

/**
 * The steps that lead to a target. Immutable and thread-safe.
 *
 * @param steps the steps in the order to run them
 */
public record Plan(List<Step> steps) {

	/**
	 * Create a plan.
	 */
	public Plan {
		steps = List.copyOf(steps);
	}

	/**
	 * Return whether there is nothing to do.
	 * @return {@code true} if the plan has no step
	 */
	public boolean isEmpty() {
		return this.steps.isEmpty();
	}

}
