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

	private final References parents;

	private final References requirements;

	private final References dependents;

	private ReferenceIndex(List<RevisionNode> nodes, Map<String, Integer> ids, Map<String, Integer> labels) {
		this.nodes = nodes;
		this.ids = ids;
		this.labels = labels;
		References.Builder parents = new References.Builder(nodes.size());
		References.Builder requirements = new References.Builder(nodes.size());
		for (RevisionNode node : nodes) {
			for (String name : node.downRevisions()) {
				int parent = parent(name);
				if (parent != NONE) {
					parents.add(parent);
					requirements.add(parent);
				}
			}
			for (String name : node.dependsOn()) {
				int dependency = dependency(name);
				if (dependency != NONE) {
					requirements.add(dependency);
				}
			}
			parents.close();
			requirements.close();
		}
		this.parents = parents.build();
		this.requirements = requirements.build();
		this.dependents = this.requirements.inverse();
	}

	private ReferenceIndex(ReferenceIndex other, int[] order) {
		this.nodes = Arrays.stream(order).mapToObj(other.nodes::get).toList();
		this.ids = new HashMap<>(2 * order.length);
		this.labels = new HashMap<>(2 * other.labels.size());
		putNames(this.nodes, this.ids, this.labels);
		this.parents = other.parents.inOrder(order);
		this.requirements = other.requirements.inOrder(order);
		this.dependents = this.requirements.inverse();
	}

	/**
	 * Index some nodes.
	 * @param nodes the nodes; each has its place in the list for a position
	 */
	static ReferenceIndex of(List<RevisionNode> nodes) {
		Map<String, Integer> ids = new HashMap<>(2 * nodes.size());
		Map<String, Integer> labels = new HashMap<>();
		putNames(nodes, ids, labels);
		return new ReferenceIndex(List.copyOf(nodes), ids, labels);
	}

	private static void putNames(List<RevisionNode> nodes, Map<String, Integer> ids, Map<String, Integer> labels) {
		for (int position = 0; position < nodes.size(); position++) {
			RevisionNode node = nodes.get(position);
			ids.putIfAbsent(node.id(), position);
			for (String label : node.branchLabels()) {
				labels.putIfAbsent(label, position);
			}
		}
	}

	/**
	 * Return the same index with other positions.
	 * @param order all positions, in the order that they are to have
	 */
	ReferenceIndex inOrder(int[] order) {
		return new ReferenceIndex(this, order);
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
	 * Return the parents of each revision, in the order they are named.
	 */
	References parents() {
		return this.parents;
	}

	/**
	 * Return everything that must be applied before each revision: parents, then
	 * dependencies, each once.
	 */
	References requirements() {
		return this.requirements;
	}

	/**
	 * Return what requires each revision directly, in order.
	 */
	References dependents() {
		return this.dependents;
	}

	/**
	 * Return whether two revisions have the same id.
	 */
	boolean hasDuplicates() {
		return this.ids.size() < this.nodes.size();
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
