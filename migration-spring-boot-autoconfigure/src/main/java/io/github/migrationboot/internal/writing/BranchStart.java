package io.github.migrationboot.internal.writing;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;

/**
 * Finds where a branch leaves the line that it is to be moved to. Immutable; takes time
 * proportional to the ancestors of both.
 *
 * @param graph the revisions
 * @param rows the rows of the version table, possibly none
 */
record BranchStart(RevisionGraph graph, Collection<String> rows) {

	/**
	 * Find the first revision of a branch.
	 * @param tip a revision of the branch
	 * @param head where the branch is to be moved
	 * @return the revision whose parent has to change
	 * @throws InvalidRebaseException if there is none, or several, or it cannot be moved
	 */
	RevisionNode find(RevisionNode tip, RevisionNode head) {
		if (!this.graph.details(head).isHead()) {
			throw new InvalidRebaseException("'%s' is not a head revision".formatted(head.id()));
		}
		Set<String> own = ancestors(List.of(tip.id()), false);
		own.removeAll(ancestors(List.of(head.id()), false));
		List<RevisionNode> starts = own.stream()
			.map(this::node)
			.filter((revision) -> revision.downRevisions().stream().noneMatch(own::contains))
			.toList();
		if (starts.isEmpty()) {
			throw new InvalidRebaseException(
					"'%s' has no revision that '%s' does not come after".formatted(tip.id(), head.id()));
		}
		RevisionNode start = starts.get(0);
		if (starts.size() > 1) {
			throw new InvalidRebaseException("the branch of '%s' begins with several revisions: %s".formatted(tip.id(),
					starts.stream().map(RevisionNode::id).toList()));
		}
		requireMovable(start, head);
		return start;
	}

	private void requireMovable(RevisionNode start, RevisionNode head) {
		if (start.downRevisions().equals(List.of(head.id()))) {
			throw new InvalidRebaseException("'%s' comes after '%s' already".formatted(start.id(), head.id()));
		}
		if (start.downRevisions().size() > 1) {
			throw new InvalidRebaseException("'%s' is a merge".formatted(start.id()));
		}
		Set<String> applied = ancestors(this.rows.stream().filter((row) -> this.graph.find(row) != null).toList(),
				true);
		// Then the database would take the new parent for applied, because a child of it
		// is.
		if (applied.contains(start.id()) && !applied.contains(head.id())) {
			throw new InvalidRebaseException(
					"'%s' is applied and '%s' is not: downgrade it first".formatted(start.id(), head.id()));
		}
	}

	private Set<String> ancestors(Collection<String> ids, boolean withDependencies) {
		Set<String> found = new LinkedHashSet<>();
		Deque<String> next = new ArrayDeque<>(ids);
		while (!next.isEmpty()) {
			String id = next.remove();
			if (found.add(id)) {
				next.addAll(node(id).downRevisions());
				if (withDependencies) {
					next.addAll(this.graph.details(node(id)).dependencies());
				}
			}
		}
		return found;
	}

	private RevisionNode node(String id) {
		return Objects.requireNonNull(this.graph.find(id));
	}

}
