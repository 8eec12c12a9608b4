package io.github.migrationboot.runner;

import java.util.Locale;

/**
 * How a step ended, or that it has not.
 */
public enum Outcome {

	/**
	 * The step is done and its version row is written.
	 */
	COMPLETED,

	/**
	 * Some statements of a step that is not one transaction are done.
	 */
	PARTIAL,

	/**
	 * The step failed. What it did in one transaction was undone.
	 */
	FAILED;

	/**
	 * Return the word that the history keeps.
	 * @return the name in lower case
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Read a word of the history.
	 * @param word the word
	 * @return the outcome
	 */
	public static Outcome of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
