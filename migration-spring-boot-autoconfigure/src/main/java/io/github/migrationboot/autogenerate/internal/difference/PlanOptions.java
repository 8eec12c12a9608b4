package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.function.Function;

import io.github.migrationboot.operations.Operation;

/**
 * How to plan. Immutable.
 *
 * @param allowDrops whether what is removed is dropped; if not, it is only shown
 * @param candidates what may have been renamed, a text for each, shown at the beginning
 * @param rewriter called with each operation of the upgrade, as it is written; returns
 * what to do in its place, nothing to leave it out
 */
public record PlanOptions(boolean allowDrops, List<String> candidates, Function<Operation, List<Operation>> rewriter) {

	/**
	 * Create the value.
	 */
	public PlanOptions {
		candidates = List.copyOf(candidates);
	}

	/**
	 * Plan without candidates and hooks.
	 * @param allowDrops whether what is removed is dropped
	 * @return the options
	 */
	public static PlanOptions allowDrops(boolean allowDrops) {
		return new PlanOptions(allowDrops, List.of(), List::of);
	}

}
