package io.github.migrationboot.revision;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Goes up or down along parents, step by step. Immutable and thread-safe; takes time
 * proportional to the steps, and to the number of bases if it starts there.
 *
 * @param graph where to walk
 * @param target what asks for it, for errors
 * @param line the revisions to prefer at a fork or a merge, or {@code null} for any
 * @param purpose what to do where the graph ends
 */
record Walk(RevisionGraph graph, RevisionTarget target, @Nullable BitSet line, TargetResolver.Purpose purpose) {

	/**
	 * The place before the first revisions.
	 */
	static final int BASE = ReferenceIndex.NONE;

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
			int[] next = (steps > 0) ? above(position) : below(position);
			boolean toBase = steps < 0 && position != BASE && this.purpose.reachesBase();
			if (next.length == 0 && !toBase) {
				return end(position, taken);
			}
			position = (next.length > 0) ? only(next, position) : BASE;
		}
		return position;
	}

	private int end(int position, int taken) {
		if (this.purpose.stopsAtTheEnd()) {
			return position;
		}
		throw new RelativeTargetOutOfRangeException(this.target, taken, this.purpose);
	}

	private int[] above(int position) {
		int[] all = (position == BASE) ? this.graph.positions(this.graph.bases()).stream().toArray()
				: this.graph.children(position);
		return (this.line != null) ? Arrays.stream(all).filter(this.line::get).toArray() : all;
	}

	private int[] below(int position) {
		int[] all = (position == BASE) ? new int[0] : this.graph.parents(position);
		return (this.line != null && all.length > 1) ? Arrays.stream(all).filter(this.line::get).toArray() : all;
	}

	private int only(int[] next, int from) {
		if (next.length > 1) {
			throw new AmbiguousWalkException(this.target, (from != BASE) ? this.graph.node(from).id() : null,
					this.graph.ids(next));
		}
		return next[0];
	}

}
