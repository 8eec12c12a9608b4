package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one object in a call.
 *
 * @param before what is there before, or {@code null} if it is not there
 * @param after what is there afterwards, or {@code null} if it is gone
 */
record ObjectTransition(@Nullable ObjectVersion before, @Nullable ObjectVersion after) {

	/**
	 * Whether the object has to be gone for a moment whatever becomes of the others.
	 */
	boolean isRebuild() {
		return this.before != null && this.before.equals(this.after);
	}

	/**
	 * Whether the object is there all the time and its earlier version needs another.
	 */
	boolean staysAndRequires(String name) {
		return this.before != null && this.after != null && this.before.requires().contains(name);
	}

}
