package io.github.migrationboot.revision;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when {@code +N} comes to a fork, or {@code -N} to a merge, with steps left
 * (Alembic row ERR-13).
 */
public final class AmbiguousWalkException extends RelativeTargetException {

	private final @Nullable String revision;

	private final List<String> candidates;

	AmbiguousWalkException(RevisionTarget target, @Nullable String revision, List<String> candidates) {
		super(target,
				"Ambiguous walk: %s could go on from %s to %s".formatted(target,
						(revision != null) ? "'" + revision + "'" : "<base>", Words.quoteAndJoin(candidates)),
				"Say on which line with '<branchname>@', or give the revision to go to, or a smaller number.");
		this.revision = revision;
		this.candidates = List.copyOf(candidates);
	}

	/**
	 * Return where the walk comes to a fork or a merge.
	 * @return the id of the revision, or {@code null} if that is before the bases
	 */
	public @Nullable String getRevision() {
		return this.revision;
	}

	/**
	 * Return where the walk could go on.
	 * @return the ids, at least two
	 */
	public List<String> getCandidates() {
		return this.candidates;
	}

}
