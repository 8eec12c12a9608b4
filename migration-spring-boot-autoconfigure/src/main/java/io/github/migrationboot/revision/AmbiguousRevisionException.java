package io.github.migrationboot.revision;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when an identifier is the beginning of the names of several revisions.
 */
public final class AmbiguousRevisionException extends MigrationException {

	private final String prefix;

	private final List<String> candidates;

	AmbiguousRevisionException(String prefix, List<String> candidates) {
		super("Multiple revisions start with '%s': %s".formatted(prefix, Words.quoteAndJoinSome(candidates)),
				"Give more of the identifier, or the whole.");
		this.prefix = prefix;
		this.candidates = List.copyOf(candidates);
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
