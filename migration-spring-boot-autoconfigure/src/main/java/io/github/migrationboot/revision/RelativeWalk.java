package io.github.migrationboot.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds what {@code +N} and {@code -N} mean: a walk along parents, from the one row of
 * the version table. Immutable and thread-safe; takes time proportional to the steps.
 */
final class RelativeWalk {

	private final RevisionGraph graph;

	private final BitSet rows;

	private final RevisionTarget.Relative target;

	RelativeWalk(RevisionGraph graph, BitSet rows, RevisionTarget.Relative target) {
		this.graph = graph;
		this.rows = rows;
		this.target = target;
	}

	/**
	 * Walk up, from base if nothing is applied.
	 * @return the position of the revision to upgrade to
	 */
	int up() {
		requireAtMostOneRow();
		int position = this.rows.nextSetBit(0);
		for (int taken = 0; taken < this.target.steps(); taken++) {
			List<Integer> next = (position < 0) ? this.graph.bases().stream().map(this.graph::position).toList()
					: this.graph.children(position);
			position = only(next, position, taken);
		}
		return position;
	}

	/**
	 * Walk down.
	 * @return the position of the last revision to undo; it may be a merge, but none
	 * above it is
	 */
	int down() {
		requireAtMostOneRow();
		if (this.rows.isEmpty()) {
			throw new RelativeTargetOutOfRangeException(this.target, 0);
		}
		int position = this.rows.nextSetBit(0);
		for (int undone = 1; undone < -(long) this.target.steps(); undone++) {
			List<Integer> next = Arrays.stream(this.graph.parents(position)).boxed().toList();
			position = only(next, position, undone);
		}
		return position;
	}

	private int only(List<Integer> next, int from, int taken) {
		if (next.isEmpty()) {
			throw new RelativeTargetOutOfRangeException(this.target, taken);
		}
		if (next.size() > 1) {
			throw new AmbiguousWalkException(this.target, (from < 0) ? null : this.graph.node(from).id(),
					next.stream().map((position) -> this.graph.node(position).id()).toList());
		}
		return next.get(0);
	}

	private void requireAtMostOneRow() {
		if (this.rows.cardinality() > 1) {
			throw new AmbiguousStartException(this.target,
					this.rows.stream().mapToObj((row) -> this.graph.node(row).id()).toList());
		}
	}

}
