package io.github.migrationboot.revision;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when an identifier means no revision: no id or branch label is it or begins with
 * it.
 */
public final class RevisionNotFoundException extends MigrationException {

	private final String identifier;

	private final List<String> suggestions;

	RevisionNotFoundException(String identifier, List<String> suggestions) {
		super("Can't locate revision identified by '%s'%s".formatted(identifier, Words.didYouMean(suggestions)),
				"Give the identifier or branch label of a revision of this application, or a unique beginning of "
						+ "one that is longer than three characters.");
		this.identifier = identifier;
		this.suggestions = List.copyOf(suggestions);
	}

	/**
	 * Return what was asked for.
	 * @return the identifier
	 */
	public String getIdentifier() {
		return this.identifier;
	}

	/**
	 * Return what may be meant.
	 * @return ids and labels, best first, possibly empty
	 */
	public List<String> getSuggestions() {
		return this.suggestions;
	}

}
