package io.github.migrationboot.revision;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when what stands before the {@code @} of a target is neither a branch label nor
 * a revision (Alembic row ERR-6).
 */
public final class BranchNotFoundException extends MigrationException {

	private final String branch;

	private final List<String> suggestions;

	BranchNotFoundException(String branch, List<String> suggestions) {
		super("No such branch: '%s'%s".formatted(branch, Words.didYouMean(suggestions)),
				"Give a branch label of this application, or a revision of the branch.");
		this.branch = branch;
		this.suggestions = List.copyOf(suggestions);
	}

	/**
	 * Return what was asked for.
	 * @return the name before the {@code @}
	 */
	public String getBranch() {
		return this.branch;
	}

	/**
	 * Return what may be meant.
	 * @return labels and ids, best first, possibly empty
	 */
	public List<String> getSuggestions() {
		return this.suggestions;
	}

}
