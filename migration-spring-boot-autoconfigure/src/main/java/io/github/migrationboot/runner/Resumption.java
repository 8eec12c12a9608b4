package io.github.migrationboot.runner;

/**
 * Where a run goes on with a step that an earlier run began.
 *
 * @param reached how far that run came
 * @param cutOff whether it ended without a word while it was about to do the next thing,
 * which may therefore be done as well
 */
record Resumption(Progress reached, boolean cutOff) {

	static final Resumption NONE = new Resumption(Progress.NONE, false);

}
