package io.github.migrationboot.runner;

/**
 * How far an earlier run of a step came.
 *
 * @param done how many things of the step are committed
 * @param cutOff whether that run ended without a word while it was about to do the next
 * thing, which may therefore be done as well
 */
record Progress(int done, boolean cutOff) {

	static final Progress NONE = new Progress(0, false);

}
