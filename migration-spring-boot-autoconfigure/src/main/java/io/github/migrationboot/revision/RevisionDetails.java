package io.github.migrationboot.revision;

import java.util.List;

/**
 * What the graph makes of one revision. Immutable and thread-safe.
 *
 * @param revision the revision
 * @param dependencies the ids of what it depends on, with labels resolved, as its author
 * ordered them
 * @param children the ids of the revisions whose parent it is, in total order
 * @param dependents the ids of the revisions that depend on it, in total order
 * @param branchLabels the labels that reach it, in alphabetical order: a label reaches
 * all descendants of the revision that declares it, and, where the line from there to its
 * head neither forks nor merges, also the revisions below, down to the first fork or
 * merge (Alembic row ID-8)
 */
public record RevisionDetails(RevisionNode revision, List<String> dependencies, List<String> children,
		List<String> dependents, List<String> branchLabels) {

	/**
	 * Create the details.
	 */
	public RevisionDetails {
		dependencies = List.copyOf(dependencies);
		children = List.copyOf(children);
		dependents = List.copyOf(dependents);
		branchLabels = List.copyOf(branchLabels);
	}

	/**
	 * Return whether it has no parent. It may have dependencies.
	 * @return {@code true} for a base
	 */
	public boolean isBase() {
		return this.revision.downRevisions().isEmpty();
	}

	/**
	 * Return whether it is nothing's parent. Another revision may depend on it.
	 * @return {@code true} for a head
	 */
	public boolean isHead() {
		return this.children.isEmpty();
	}

	/**
	 * Return whether nothing needs it, so that it has a row when everything is applied.
	 * @return {@code true} for an effective head
	 */
	public boolean isEffectiveHead() {
		return this.children.isEmpty() && this.dependents.isEmpty();
	}

	/**
	 * Return whether it is the parent of several revisions.
	 * @return {@code true} for a branch point
	 */
	public boolean isBranchPoint() {
		return this.children.size() > 1;
	}

	/**
	 * Return whether it has several parents.
	 * @return {@code true} for a merge
	 */
	public boolean isMergePoint() {
		return this.revision.downRevisions().size() > 1;
	}

}
