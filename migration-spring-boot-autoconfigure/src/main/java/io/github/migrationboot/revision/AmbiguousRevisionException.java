package io.github.migrationboot.revision;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when an identifier is the beginning of the names of several revisions.
 */
public final class AmbiguousRevisionException extends MigrationException {

	private static final int MAX_SHOWN = 5;

	private final String prefix;

	private final List<String> candidates;

	/**
	 * Create an exception.
	 * @param prefix what was asked for
	 * @param candidates the ids and labels that begin with it, at least two
	 */
	public AmbiguousRevisionException(String prefix, List<String> candidates) {
		super("Multiple revisions start with '%s': %s".formatted(prefix, describe(candidates)),
				"Give more of the identifier, or the whole.");
		this.prefix = prefix;
		this.candidates = List.copyOf(candidates);
	}

	private static String describe(List<String> candidates) {
		if (candidates.size() <= MAX_SHOWN) {
			return Words.quoteAndJoin(candidates);
		}
		return Words.quoteAndJoin(candidates.subList(0, MAX_SHOWN)) + " (and " + (candidates.size() - MAX_SHOWN)
				+ " more)";
	}

	/**
	 * Return what was asked for.
	 * @return the beginning of a name
	 */
	public String getPrefix() {
		return this.prefix;
	}

	/**
	 * Return the names that begin so.
	 * @return ids and labels in alphabetical order
	 */
	public List<String> getCandidates() {
		return this.candidates;
	}

}
