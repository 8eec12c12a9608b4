package io.github.migrationboot.revision;

import java.util.List;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when {@code head} is asked for and the graph has several heads.
 */
public final class MultipleHeadsException extends MigrationException {

	private final List<RevisionNode> heads;

	/**
	 * Create an exception.
	 * @param heads the heads, at least two
	 */
	public MultipleHeadsException(List<RevisionNode> heads) {
		super("Multiple head revisions are present for given argument 'head': "
				+ Words.join(heads.stream().map(RevisionNode::title).toList()),
				"Specify a specific target revision, or 'heads' for all heads (migration.target=heads); or merge them "
						+ "with a revision whose down_revision is \""
						+ String.join(", ", heads.stream().map(RevisionNode::id).toList()) + "\".");
		this.heads = List.copyOf(heads);
	}

	/**
	 * Return the heads.
	 * @return the heads in total order
	 */
	public List<RevisionNode> getHeads() {
		return this.heads;
	}

}
