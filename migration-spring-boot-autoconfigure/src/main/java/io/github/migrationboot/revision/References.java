package io.github.migrationboot.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which positions each position refers to, in two arrays rather than in one object for
 * each revision. Immutable and thread-safe.
 */
final class References {

	private final int[] ends;

	private final int[] targets;

	private References(int[] ends, int[] targets) {
		this.ends = ends;
		this.targets = targets;
	}

	/**
	 * Return what a position refers to.
	 * @param position the position
	 * @return a new array
	 */
	int[] of(int position) {
		return Arrays.copyOfRange(this.targets, start(position), this.ends[position]);
	}

	/**
	 * Return what some positions refer to directly.
	 * @param positions the positions
	 * @return a new set
	 */
	BitSet of(BitSet positions) {
		BitSet found = new BitSet();
		positions.stream().forEach((position) -> add(position, found));
		return found;
	}

	/**
	 * Return how many positions a position refers to.
	 */
	int count(int position) {
		return this.ends[position] - start(position);
	}

	private int start(int position) {
		return (position > 0) ? this.ends[position - 1] : 0;
	}

	/**
	 * Follow references that all lead to lower positions, which are in topological order,
	 * so that one pass does.
	 * @param from where to start
	 * @return the start and all that it leads to
	 */
	BitSet followedDown(BitSet from) {
		BitSet found = (BitSet) from.clone();
		for (int position = found.length() - 1; position >= 0; position = found.previousSetBit(position - 1)) {
			add(position, found);
		}
		return found;
	}

	/**
	 * Follow references that all lead to higher positions.
	 * @param from where to start
	 * @return the start and all that it leads to
	 */
	BitSet followedUp(BitSet from) {
		BitSet found = (BitSet) from.clone();
		for (int position = found.nextSetBit(0); position >= 0; position = found.nextSetBit(position + 1)) {
			add(position, found);
		}
		return found;
	}

	private void add(int position, BitSet found) {
		for (int next = start(position); next < this.ends[position]; next++) {
			found.set(this.targets[next]);
		}
	}

	/**
	 * Turn the references round.
	 * @return the positions that refer to each position, in order
	 */
	References inverse() {
		int[] starts = new int[this.ends.length + 1];
		for (int target : this.targets) {
			starts[target + 1]++;
		}
		for (int position = 0; position < this.ends.length; position++) {
			starts[position + 1] += starts[position];
		}
		int[] inverse = new int[this.targets.length];
		for (int position = 0, next = 0; position < this.ends.length; position++) {
			for (; next < this.ends[position]; next++) {
				inverse[starts[this.targets[next]]++] = position;
			}
		}
		// Each start has moved to its end by now.
		return new References(Arrays.copyOf(starts, this.ends.length), inverse);
	}

	/**
	 * Give the positions other numbers.
	 * @param order the old positions in the new order
	 * @param renumbered the new positions in the old order
	 * @return the same references
	 */
	References inOrder(int[] order, int[] renumbered) {
		int[] ends = new int[order.length];
		int[] targets = new int[this.targets.length];
		int size = 0;
		for (int position = 0; position < order.length; position++) {
			for (int next = start(order[position]); next < this.ends[order[position]]; next++) {
				targets[size++] = renumbered[this.targets[next]];
			}
			ends[position] = size;
		}
		return new References(ends, targets);
	}

	/**
	 * Takes the references of one position after the other.
	 */
	static final class Builder {

		private final int[] ends;

		private int[] targets;

		private int[] addedAt = {};

		private int position;

		private int size;

		Builder(int positions) {
			this.ends = new int[positions];
			this.targets = new int[positions + positions / 4 + 1];
		}

		/**
		 * Add a reference of the current position, which does not have it yet.
		 */
		void add(int target) {
			if (this.size == this.targets.length) {
				this.targets = Arrays.copyOf(this.targets, 2 * this.size);
			}
			this.targets[this.size++] = target;
		}

		/**
		 * Add a reference of the current position, unless it was added so before.
		 */
		void addOnce(int target) {
			if (this.addedAt.length == 0) {
				this.addedAt = new int[this.ends.length];
				Arrays.fill(this.addedAt, -1);
			}
			if (this.addedAt[target] != this.position) {
				this.addedAt[target] = this.position;
				add(target);
			}
		}

		/**
		 * Go on to the next position.
		 */
		void close() {
			this.ends[this.position++] = this.size;
		}

		References build() {
			return new References(this.ends, Arrays.copyOf(this.targets, this.size));
		}

	}

}
