package io.github.migrationboot.runner;

import io.github.migrationboot.revision.RevisionNode;

/**
 * An applied revision whose upgrade is not what ran, nor what has been accepted since.
 * Immutable and thread-safe.
 *
 * @param revision its id
 * @param message its message, possibly empty
 * @param location where it is defined, for people
 * @param change what is different
 */
public record ChangedRevision(String revision, String message, String location, String change) {

	static ChangedRevision of(RevisionNode node, String change) {
		return new ChangedRevision(node.id(), node.message(), node.location(), change);
	}

	/**
	 * Say which one it is and what is different.
	 * @return a part of a line, without the values of any row
	 */
	public String describe() {
		return "%s (%s): %s".formatted(this.revision, this.location, this.change);
	}

}
