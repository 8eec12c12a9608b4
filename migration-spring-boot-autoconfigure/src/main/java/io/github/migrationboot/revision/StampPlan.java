package io.github.migrationboot.revision;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the version table is set without running anything. Immutable and thread-safe.
 *
 * @param headChanges the statements on the version table, in order
 * @param from the rows that go, in total order; rows that stay are not among them
 * @param to the rows that come, in total order; rows that are there already are not among
 * them
 */
public record StampPlan(List<HeadChange> headChanges, Set<String> from, Set<String> to) {

	/**
	 * Create a plan.
	 */
	public StampPlan {
		headChanges = List.copyOf(headChanges);
		from = Collections.unmodifiableSet(new LinkedHashSet<>(from));
		to = Collections.unmodifiableSet(new LinkedHashSet<>(to));
	}

	/**
	 * Return whether there is nothing to do.
	 * @return {@code true} if no row changes
	 */
	public boolean isEmpty() {
		return this.headChanges.isEmpty();
	}

}
