package io.github.migrationboot.revision;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when a new revision is given the same parent twice (Alembic row CMD-5).
 */
public final class DuplicateParentException extends MigrationException {

	private final String revision;

	DuplicateParentException(String revision) {
		super("Duplicate head revisions specified: '%s' is meant more than once".formatted(revision),
				"Give each parent once.");
		this.revision = revision;
	}

	/**
	 * Return the parent that is given twice.
	 * @return its id
	 */
	public String getRevision() {
		return this.revision;
	}

}
