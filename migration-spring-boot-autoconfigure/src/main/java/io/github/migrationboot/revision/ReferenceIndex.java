package io.github.migrationboot.revision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Turns names into positions in a list of nodes. Tolerates every defect: of equal names
 * the first one counts, and a name that means nothing has no position. Immutable and
 * thread-safe; made in time proportional to revisions and references.
 */
final class ReferenceIndex {

	static final int NONE = -1;

	private final List<RevisionNode> nodes;

	/**
	 * The place of each name in the list that the index was made of.
	 */
	private final Map<String, Integer> ids;

	private final Map<String, Integer> labels;

	/**
	 * The position of each of those places.
	 */
	private final int[] positions;

	private final boolean complete;

	private final References parents;

	private final References requirements;

	private final References dependents;

	private ReferenceIndex(List<RevisionNode> nodes, Map<String, Integer> ids, Map<String, Integer> labels) {
		this.nodes = nodes;
		this.ids = ids;
		this.labels = labels;
		this.positions = IntStream.range(0, nodes.size()).toArray();
		References.Builder parents = new References.Builder(nodes.size());
		References.Builder requirements = new References.Builder(nodes.size());
		boolean complete = true;
		for (RevisionNode node : nodes) {
			boolean mayRepeat = !node.dependsOn().isEmpty();
			for (String name : node.downRevisions()) {
				int parent = parent(name);
				complete = complete && parent != NONE;
				if (parent != NONE) {
					parents.add(parent);
					addTo(requirements, parent, mayRepeat);
				}
			}
			for (String name : node.dependsOn()) {
				int dependency = dependency(name);
				complete = complete && dependency != NONE;
				if (dependency != NONE) {
					addTo(requirements, dependency, mayRepeat);
				}
			}
			parents.close();
			requirements.close();
		}
		this.complete = complete;
		this.parents = parents.build();
		this.requirements = requirements.build();
		this.dependents = this.requirements.inverse();
	}

	private static void addTo(References.Builder requirements, int position, boolean mayRepeat) {
		if (mayRepeat) {
			requirements.addOnce(position);
		}
		else {
			requirements.add(position);
		}
	}

	private ReferenceIndex(ReferenceIndex other, int[] order) {
		this.nodes = Arrays.stream(order).mapToObj(other.nodes::get).toList();
		this.ids = other.ids;
		this.labels = other.labels;
		this.positions = new int[order.length];
		for (int position = 0; position < order.length; position++) {
			this.positions[order[position]] = position;
		}
		this.complete = other.complete;
		this.parents = other.parents.inOrder(order, this.positions);
		this.requirements = other.requirements.inOrder(order, this.positions);
		this.dependents = this.requirements.inverse();
	}

	/**
	 * Index some nodes.
	 * @param nodes the nodes; each has its place in the list for a position
	 */
	static ReferenceIndex of(List<RevisionNode> nodes) {
		Map<String, Integer> ids = new HashMap<>(2 * nodes.size());
		Map<String, Integer> labels = new HashMap<>();
		for (int position = 0; position < nodes.size(); position++) {
			RevisionNode node = nodes.get(position);
			ids.putIfAbsent(node.id(), position);
			for (String label : node.branchLabels()) {
				labels.putIfAbsent(label, position);
			}
		}
		return new ReferenceIndex(List.copyOf(nodes), ids, labels);
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
		return position(this.ids.get(id));
	}

	/**
	 * Resolve what a {@code depends_on} names: an id or a label.
	 * @param idOrLabel the name
	 * @return the position, or {@link #NONE}
	 */
	int dependency(String idOrLabel) {
		int position = parent(idOrLabel);
		return (position != NONE) ? position : position(this.labels.get(idOrLabel));
	}

	private int position(@Nullable Integer place) {
		return (place != null) ? this.positions[place] : NONE;
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
	 * Return whether each name that a revision names means something.
	 */
	boolean isComplete() {
		return this.complete;
	}

	/**
	 * Return all ids and labels with the positions they stand for.
	 * @return the names in alphabetical order
	 */
	Map<String, Integer> names() {
		Map<String, Integer> names = new TreeMap<>(this.labels);
		names.putAll(this.ids);
		names.replaceAll((name, place) -> this.positions[place]);
		return names;
	}

}
