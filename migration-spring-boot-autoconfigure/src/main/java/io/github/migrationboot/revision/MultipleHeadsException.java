package io.github.migrationboot.revision;

import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when one head is asked for and there are several (Alembic rows ERR-1 to ERR-4).
 */
public final class MultipleHeadsException extends MigrationException {

	private final RevisionTarget target;

	private final List<RevisionNode> heads;

	MultipleHeadsException(RevisionTarget target, List<RevisionNode> heads) {
		this(target, heads,
				"Multiple head revisions are present for given argument '%s': %s".formatted(target, titles(heads)),
				"Specify a specific target revision, '<branchname>@head' to narrow to a specific head, "
						+ "or 'heads' for all heads (migration.target=heads); or merge them: " + merge(heads));
	}

	private MultipleHeadsException(RevisionTarget target, List<RevisionNode> heads, String description, String action) {
		super(description, action);
		this.target = target;
		this.heads = List.copyOf(heads);
	}

	/**
	 * Create an exception for a new revision, which would not know its parent.
	 */
	static MultipleHeadsException ofParent(MultipleHeadsException other) {
		return new MultipleHeadsException(other.target, other.heads,
				"Multiple heads are present for the new revision's parent '%s': %s".formatted(other.target,
						titles(other.heads)),
				"Specify the head revision on which the new revision should be based with --head, or perform a merge: "
						+ merge(other.heads));
	}

	private static String merge(List<RevisionNode> heads) {
		return heads.stream()
			.map(RevisionNode::id)
			.collect(Collectors.joining(" ", "migrations merge -m \"merge branches\" ", ""));
	}

	private static String titles(List<RevisionNode> heads) {
		return Words.joinSome(heads.stream().map(RevisionNode::title).toList());
	}

	/**
	 * Return what was asked for.
	 * @return the target
	 */
	public RevisionTarget getTarget() {
		return this.target;
	}

	/**
	 * Return the heads.
	 * @return the heads in total order
	 */
	public List<RevisionNode> getHeads() {
		return this.heads;
	}

}
