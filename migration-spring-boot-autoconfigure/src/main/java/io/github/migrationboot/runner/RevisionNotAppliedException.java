package io.github.migrationboot.runner;

import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Thrown when the text of a revision is to be accepted that is not applied. Nothing was
 * changed then.
 */
public class RevisionNotAppliedException extends MigrationException {

	private final transient List<RevisionNode> revisions;

	RevisionNotAppliedException(List<RevisionNode> revisions) {
		super("Not applied, so that there is nothing to accept: "
				+ revisions.stream().map(RevisionNode::id).collect(Collectors.joining(", ")) + ".",
				"A revision that is not applied can be changed freely; name those that are applied.");
		this.revisions = List.copyOf(revisions);
	}

	/**
	 * Return what is not applied.
	 * @return the revisions
	 */
	public List<RevisionNode> getRevisions() {
		return this.revisions;
	}

}
