package io.github.migrationboot.runner;

import org.jspecify.annotations.Nullable;

/**
 * How far a step has come, in what is committed.
 *
 * @param done how many things of the step are done
 * @param key the last key that the batches of the next thing have come to, or
 * {@code null} if it has not begun or has no batches
 */
record Progress(int done, @Nullable String key) {

	static final Progress NONE = new Progress(0, null);

	static Progress of(int done) {
		return new Progress(done, null);
	}

	/**
	 * Return how many things of the step must not be changed any more.
	 */
	int begun() {
		return (this.key != null) ? this.done + 1 : this.done;
	}

}
