package io.github.migrationboot.runner;

import java.util.List;

import io.github.migrationboot.revision.RevisionDetails;
import io.github.migrationboot.revision.RevisionNode;

/**
 * A revision with its place in the graph, as it is shown to people. Immutable and
 * thread-safe.
 *
 * @param revision its id
 * @param downRevisions its parents: none for a base, several for a merge
 * @param dependsOn its dependencies, ids or labels as its author wrote them
 * @param children the ids of the revisions whose parent it is
 * @param branchLabels the labels that reach it, in alphabetical order
 * @param message what it does, possibly empty
 * @param location where it is defined, for people
 * @param effectiveHead whether nothing needs it, so that it has a row when everything is
 * applied
 * @param current whether it has a row in the version table; {@code false} also if the
 * database was not asked
 * @param known whether the application contains it; if not, no more is known than the
 * version table and the history say
 */
public record ListedRevision(String revision, List<String> downRevisions, List<String> dependsOn, List<String> children,
		List<String> branchLabels, String message, String location, boolean effectiveHead, boolean current,
		boolean known) {

	public ListedRevision {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		children = List.copyOf(children);
		branchLabels = List.copyOf(branchLabels);
	}

	static ListedRevision of(RevisionDetails details, boolean current) {
		return of(details, current, true);
	}

	/**
	 * Return a revision that the application does not contain, as the history has it.
	 */
	static ListedRevision stored(RevisionDetails details) {
		return of(details, false, false);
	}

	private static ListedRevision of(RevisionDetails details, boolean current, boolean known) {
		RevisionNode node = details.revision();
		return new ListedRevision(node.id(), node.downRevisions(), node.dependsOn(), details.children(),
				details.branchLabels(), node.message(), node.location(), details.isEffectiveHead(), current, known);
	}

	/**
	 * Return a version row that the application does not contain.
	 */
	static ListedRevision unknown(String row) {
		return new ListedRevision(row, List.of(), List.of(), List.of(), List.of(), "", "", false, true, false);
	}

	/**
	 * Return whether it is nothing's parent. Another revision may depend on it.
	 * @return {@code true} for a head; {@code false} also if the application does not
	 * contain it
	 */
	public boolean isHead() {
		return this.known && this.children.isEmpty();
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
		return this.downRevisions.size() > 1;
	}

}
