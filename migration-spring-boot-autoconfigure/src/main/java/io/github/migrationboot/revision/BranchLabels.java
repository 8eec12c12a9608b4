package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * Which labels reach which revision (see {@link RevisionDetails#branchLabels}). Immutable
 * and thread-safe; made in time proportional to revisions, references and the labels that
 * each fork, merge and labelled revision has: the others share the list of their line.
 */
final class BranchLabels {

	private final RevisionGraph graph;

	private final List<List<String>> fromBelow = new ArrayList<>();

	private final List<List<String>> fromAbove = new ArrayList<>();

	BranchLabels(RevisionGraph graph) {
		this.graph = graph;
		for (int position = 0; position < graph.size(); position++) {
			List<String> labels = own(position);
			for (int parent : graph.parents(position)) {
				labels = union(labels, this.fromBelow.get(parent));
			}
			this.fromBelow.add(labels);
			this.fromAbove.add(List.of());
		}
		BitSet straight = new BitSet();
		for (int position = graph.size() - 1; position >= 0; position--) {
			boolean forksOrMerges = graph.dependents(position).length > 1 || graph.parents(position).length > 1;
			if (!forksOrMerges && Arrays.stream(graph.children(position)).allMatch(straight::get)) {
				straight.set(position);
				List<String> labels = own(position);
				for (int child : graph.children(position)) {
					labels = union(labels, this.fromAbove.get(child));
				}
				this.fromAbove.set(position, labels);
			}
		}
	}

	List<String> of(int position) {
		return union(this.fromBelow.get(position), this.fromAbove.get(position));
	}

	private List<String> own(int position) {
		return this.graph.node(position).branchLabels().stream().sorted().toList();
	}

	private static List<String> union(List<String> first, List<String> second) {
		if (first == second || second.isEmpty()) {
			return first;
		}
		if (first.isEmpty()) {
			return second;
		}
		TreeSet<String> union = new TreeSet<>(first);
		union.addAll(second);
		return List.copyOf(union);
	}

}
