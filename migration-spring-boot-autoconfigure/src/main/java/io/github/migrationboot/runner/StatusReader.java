package io.github.migrationboot.runner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.Planner;
import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.revision.Step;
import io.github.migrationboot.runner.MigrationStatus.State;

/**
 * Compares version rows with the graph. Immutable and thread-safe.
 */
final class StatusReader {

	/**
	 * More rows than any history that leads from one build to the next has.
	 */
	private static final int HISTORY_LIMIT = 10_000;

	private final RevisionGraph graph;

	private final Planner planner;

	private final History history;

	private final String target;

	StatusReader(RevisionGraph graph, Planner planner, History history, String target) {
		this.graph = graph;
		this.planner = planner;
		this.history = history;
		this.target = target;
	}

	MigrationStatus read(MigrationSession session, List<String> rows) {
		Set<String> unknown = new LinkedHashSet<>(this.planner.unknown(rows));
		List<HistoryRow> history = this.history.rows(session, unknown.isEmpty() ? 1 : HISTORY_LIMIT);
		Set<String> known = unknown.isEmpty() ? new LinkedHashSet<>(rows) : knownBelow(rows, history);
		List<RevisionNode> pending = pending(known);
		Set<String> pendingIds = new HashSet<>();
		pending.forEach((node) -> pendingIds.add(node.id()));
		List<String> heads = ids(this.graph.heads());
		return new MigrationStatus(state(unknown, known, pending), rows, heads,
				heads.stream().filter(pendingIds::contains).toList(),
				pending.stream().map((node) -> RevisionStatus.of(node, false)).toList(), List.copyOf(unknown),
				isAtTarget(known), history.isEmpty() ? null : history.get(0));
	}

	/**
	 * Return the status when the database cannot be asked.
	 */
	MigrationStatus unavailable() {
		return new MigrationStatus(State.UNAVAILABLE, List.of(), ids(this.graph.heads()), List.of(), List.of(),
				List.of(), false, null);
	}

	private static State state(Set<String> unknown, Set<String> known, List<RevisionNode> pending) {
		if (unknown.isEmpty()) {
			return pending.isEmpty() ? State.UP_TO_DATE : State.PENDING;
		}
		return (!known.isEmpty() && pending.isEmpty()) ? State.AHEAD : State.DIVERGED;
	}

	private boolean isAtTarget(Collection<String> rows) {
		try {
			return this.planner.upgrade(rows, RevisionTarget.parseList(this.target)).isEmpty();
		}
		catch (MigrationException ex) {
			return false;
		}
	}

	private List<RevisionNode> pending(Collection<String> rows) {
		return this.planner.upgrade(rows, List.of(RevisionTarget.HEADS)).steps().stream().map(Step::revision).toList();
	}

	/**
	 * Walk from the rows down through what the history says of revisions that the graph
	 * does not know, to those that it does.
	 */
	private Set<String> knownBelow(List<String> rows, List<HistoryRow> history) {
		Map<String, List<String>> parents = new HashMap<>();
		for (HistoryRow row : history) {
			if (row.outcome() == Outcome.COMPLETED && !"stamp".equals(row.direction())) {
				List<String> below = new ArrayList<>(row.downRevisions());
				below.addAll(row.dependsOn());
				parents.putIfAbsent(row.revision(), below);
			}
		}
		Set<String> known = new LinkedHashSet<>();
		Set<String> seen = new HashSet<>(rows);
		Deque<String> left = new ArrayDeque<>(rows);
		while (!left.isEmpty()) {
			String revision = left.pop();
			if (this.graph.find(revision) != null) {
				known.add(revision);
				continue;
			}
			parents.getOrDefault(revision, List.of()).stream().filter(seen::add).forEach(left::push);
		}
		return known;
	}

	private static List<String> ids(List<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::id).toList();
	}

}
