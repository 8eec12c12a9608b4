package io.github.migrationboot.runner;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
		List<HistoryRow> history = unknown.isEmpty() ? this.history.lastRun(session) : this.history.steps(session);
		UnknownRevisions found = UnknownRevisions.of(this.graph, rows, history);
		Set<String> known = found.known();
		List<RevisionNode> pending = pending(known);
		Set<String> pendingIds = new HashSet<>();
		pending.forEach((node) -> pendingIds.add(node.id()));
		List<String> heads = ids(this.graph.heads());
		return new MigrationStatus(state(found, pending), rows, heads,
				heads.stream().filter(pendingIds::contains).toList(),
				pending.stream().map((node) -> RevisionStatus.of(node, false)).toList(), List.copyOf(unknown),
				isAtTarget(known), history.isEmpty() ? null : history.get(0), null);
	}

	/**
	 * Return the status when the database cannot be asked.
	 */
	MigrationStatus unavailable() {
		return new MigrationStatus(State.UNAVAILABLE, List.of(), ids(this.graph.heads()), List.of(), List.of(),
				List.of(), false, null, null);
	}

	private static State state(UnknownRevisions found, List<RevisionNode> pending) {
		if (found.isEmpty()) {
			return pending.isEmpty() ? State.UP_TO_DATE : State.PENDING;
		}
		return (found.missing().isEmpty() && pending.isEmpty()) ? State.AHEAD : State.DIVERGED;
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

	private static List<String> ids(List<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::id).toList();
	}

}
