package io.github.migrationboot.revision;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the one base of the graph is asked for and it has several (Alembic row
 * ERR-4).
 */
public final class MultipleBasesException extends MigrationException {

	private final List<RevisionNode> bases;

	MultipleBasesException(List<RevisionNode> bases) {
		super("The revisions have multiple bases: " + Words.join(bases.stream().map(RevisionNode::title).toList()),
				"Ask for all of them with RevisionGraph.bases().");
		this.bases = List.copyOf(bases);
	}

	/**
	 * Return the bases.
	 * @return the bases in total order
	 */
	public List<RevisionNode> getBases() {
		return this.bases;
	}

}
