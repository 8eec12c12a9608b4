package io.github.migrationboot.revision;

import java.util.List;

/**
 * Thrown when {@code +N} or {@code -N} could start from several rows of the version table
 * (Alembic row ERR-14).
 */
public final class AmbiguousStartException extends RelativeTargetException {

	private final List<String> rows;

	AmbiguousStartException(RevisionTarget target, List<String> rows) {
		super(target,
				"Ambiguous %s from multiple current revisions: %s could start from %s"
					.formatted((target.steps() > 0) ? "upgrade" : "downgrade", target, Words.quoteAndJoinSome(rows)),
				(target.branch() != null) ? "Give the revision to go to."
						: "Say on which line, such as '%s@%s'; or give the revision to go to.".formatted(rows.get(0),
								target));
		this.rows = List.copyOf(rows);
	}

	/**
	 * Return where the database is.
	 * @return the rows that one could start from, at least two
	 */
	public List<String> getRows() {
		return this.rows;
	}

}
