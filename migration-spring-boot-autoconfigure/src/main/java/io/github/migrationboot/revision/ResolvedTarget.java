package io.github.migrationboot.revision;

import java.util.BitSet;

/**
 * What a target means in a graph. Not to be changed after it was made.
 *
 * @param positions the revisions; none for base, or where nothing is meant
 * @param isBase whether it is the place before everything
 * @param branch the revision whose line alone is meant, or {@link ReferenceIndex#NONE}
 */
record ResolvedTarget(BitSet positions, boolean isBase, int branch) {

	/**
	 * Return whether only one line is meant.
	 */
	boolean hasBranch() {
		return this.branch != ReferenceIndex.NONE;
	}

}
