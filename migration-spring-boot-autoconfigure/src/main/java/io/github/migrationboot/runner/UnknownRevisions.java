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

import io.github.migrationboot.revision.RevisionGraph;

/**
 * What the history says of the applied revisions that a graph does not contain, down to
 * those that it does. Immutable and thread-safe.
 *
 * @param known the revisions of the graph that are rows, or that the others stand on
 * @param explained the others, as the history has them
 * @param missing those of them of which the history knows nothing
 */
record UnknownRevisions(Set<String> known, List<HistoryRow> explained, Set<String> missing) {

	/**
	 * Walk from the rows down.
	 * @param graph the graph
	 * @param rows the version rows
	 * @param history the history, the newest row first
	 */
	static UnknownRevisions of(RevisionGraph graph, Collection<String> rows, List<HistoryRow> history) {
		Map<String, HistoryRow> newest = new HashMap<>();
		for (HistoryRow row : history) {
			if (row.outcome() == Outcome.COMPLETED && !"stamp".equals(row.direction())) {
				newest.putIfAbsent(row.revision(), row);
			}
		}
		UnknownRevisions found = new UnknownRevisions(new LinkedHashSet<>(), new ArrayList<>(), new LinkedHashSet<>());
		Set<String> seen = new HashSet<>(rows);
		Deque<String> left = new ArrayDeque<>(rows);
		while (!left.isEmpty()) {
			String revision = left.pop();
			HistoryRow row = newest.get(revision);
			if (graph.find(revision) != null) {
				found.known.add(revision);
			}
			else if (row == null) {
				found.missing.add(revision);
			}
			else {
				found.explained.add(row);
				row.downRevisions().stream().filter(seen::add).forEach(left::push);
				row.dependsOn().stream().filter(seen::add).forEach(left::push);
			}
		}
		return found;
	}

	/**
	 * Whether the graph contains all rows.
	 */
	boolean isEmpty() {
		return this.explained.isEmpty() && this.missing.isEmpty();
	}

}
