package io.github.migrationboot.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Goes up or down along parents, step by step. Immutable and thread-safe; takes time
 * proportional to the steps, and to the number of bases if it starts there.
 *
 * @param graph where to walk
 * @param target what asks for it, for errors
 * @param line the revisions to prefer at a fork or a merge, or {@code null} for any
 * @param stopsAtTheEnd whether a walk that is too long ends at the last or before the
 * first revision; otherwise that is an error
 */
record Walk(RevisionGraph graph, RevisionTarget target, @Nullable BitSet line, boolean stopsAtTheEnd) {

	/**
	 * The place before the first revisions.
	 */
	static final int BASE = -1;

	/**
	 * Walk.
	 * @param start the position to start from, or {@link #BASE}
	 * @param steps how far: up if positive, down if negative
	 * @return where it ends: a position, or {@link #BASE}
	 */
	int go(int start, int steps) {
		int position = start;
		// A number that has no positive counterpart is only too large.
		long wanted = Math.abs((long) steps);
		for (int taken = 0; taken < wanted; taken++) {
			if (position == BASE && steps < 0) {
				return end(position, taken);
			}
			List<Integer> next = (steps > 0) ? above(position) : below(position);
			if (next.isEmpty() && steps > 0) {
				return end(position, taken);
			}
			position = next.isEmpty() ? BASE : only(next, position);
		}
		return position;
	}

	private int end(int position, int taken) {
		if (this.stopsAtTheEnd) {
			return position;
		}
		throw new RelativeTargetOutOfRangeException(this.target, taken);
	}

	private List<Integer> above(int position) {
		List<Integer> all = (position == BASE) ? this.graph.bases().stream().map(this.graph::position).toList()
				: this.graph.children(position);
		return (this.line != null) ? all.stream().filter(this.line::get).toList() : all;
	}

	private List<Integer> below(int position) {
		List<Integer> all = Arrays.stream(this.graph.parents(position)).boxed().toList();
		return (this.line != null && all.size() > 1) ? all.stream().filter(this.line::get).toList() : all;
	}

	private int only(List<Integer> next, int from) {
		if (next.size() > 1) {
			throw new AmbiguousWalkException(this.target, (from != BASE) ? this.graph.node(from).id() : null,
					next.stream().map((position) -> this.graph.node(position).id()).toList());
		}
		return next.get(0);
	}

}
