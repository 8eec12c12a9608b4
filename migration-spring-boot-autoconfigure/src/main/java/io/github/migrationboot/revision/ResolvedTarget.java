package io.github.migrationboot.revision;

import java.util.BitSet;

/**
 * What a target means in a graph. Not to be changed after it was made.
 *
 * @param positions the revisions; none for base
 * @param branch the revision whose line alone is meant, or {@link ReferenceIndex#NONE}
 */
record ResolvedTarget(BitSet positions, int branch) {

	boolean isBase() {
		return this.positions.isEmpty();
	}

	/**
	 * Return whether only one line is meant.
	 */
	boolean hasBranch() {
		return this.branch != ReferenceIndex.NONE;
	}

}
