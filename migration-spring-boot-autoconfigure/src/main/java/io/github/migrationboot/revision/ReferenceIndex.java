package io.github.migrationboot.revision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns names into positions in a list of nodes. Tolerates every defect: of equal names
 * the first one counts, and a name that means nothing has no position. Immutable and
 * thread-safe; made in time proportional to revisions and references.
 */
final class ReferenceIndex {

	static final int NONE = -1;

	private final List<RevisionNode> nodes;

	private final Map<String, Integer> ids;

	private final Map<String, Integer> labels;

	private final int[][] parents;

	private final int[][] requirements;

	ReferenceIndex(List<RevisionNode> nodes) {
		this.nodes = List.copyOf(nodes);
		this.ids = new HashMap<>();
		this.labels = new HashMap<>();
		for (int position = 0; position < nodes.size(); position++) {
			RevisionNode node = nodes.get(position);
			this.ids.putIfAbsent(node.id(), position);
			for (String label : node.branchLabels()) {
				this.labels.putIfAbsent(label, position);
			}
		}
		this.parents = new int[nodes.size()][];
		this.requirements = new int[nodes.size()][];
		for (int position = 0; position < nodes.size(); position++) {
			RevisionNode node = nodes.get(position);
			this.parents[position] = known(node.downRevisions().stream().mapToInt(this::parent).toArray());
			int[] dependencies = node.dependsOn().stream().mapToInt(this::dependency).toArray();
			this.requirements[position] = known(concat(this.parents[position], dependencies));
		}
	}

	private static int[] known(int[] positions) {
		return Arrays.stream(positions).filter((position) -> position != NONE).distinct().toArray();
	}

	private static int[] concat(int[] first, int[] second) {
		int[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	List<RevisionNode> nodes() {
		return this.nodes;
	}

	int size() {
		return this.nodes.size();
	}

	/**
	 * Resolve what a {@code down_revision} names: an id.
	 * @param id the name
	 * @return the position, or {@link #NONE}
	 */
	int parent(String id) {
		return this.ids.getOrDefault(id, NONE);
	}

	/**
	 * Resolve what a {@code depends_on} names: an id or a label.
	 * @param idOrLabel the name
	 * @return the position, or {@link #NONE}
	 */
	int dependency(String idOrLabel) {
		int position = parent(idOrLabel);
		return (position != NONE) ? position : this.labels.getOrDefault(idOrLabel, NONE);
	}

	/**
	 * Return the positions of a revision's parents.
	 * @param position the revision's position
	 * @return the parents in the order they are named; not to be changed
	 */
	int[] parents(int position) {
		return this.parents[position];
	}

	/**
	 * Return the positions of everything that must be applied before a revision.
	 * @param position the revision's position
	 * @return parents, then dependencies, each once; not to be changed
	 */
	int[] requirements(int position) {
		return this.requirements[position];
	}

	/**
	 * Return all ids and labels with the positions they stand for.
	 * @return the names in alphabetical order
	 */
	Map<String, Integer> names() {
		Map<String, Integer> names = new TreeMap<>(this.labels);
		names.putAll(this.ids);
		return names;
	}

}
