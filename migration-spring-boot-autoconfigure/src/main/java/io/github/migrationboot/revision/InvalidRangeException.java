package io.github.migrationboot.revision;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the start of a range is not below its end (Alembic row ERR-9).
 */
public final class InvalidRangeException extends MigrationException {

	private final RevisionRange range;

	private final List<String> outside;

	InvalidRangeException(RevisionRange range, List<String> outside) {
		super("Requested range %s does not refer to ancestor/descendant revisions along the same branch: %s %s not below its end"
			.formatted(range, Words.quoteAndJoin(outside), (outside.size() == 1) ? "is" : "are"),
				"Put the older revision first, and take both ends from one branch.");
		this.range = range;
		this.outside = List.copyOf(outside);
	}

	/**
	 * Return what was given.
	 * @return the range
	 */
	public RevisionRange getRange() {
		return this.range;
	}

	/**
	 * Return what the start means and is not below the end.
	 * @return the ids in total order
	 */
	public List<String> getOutside() {
		return this.outside;
	}

}
