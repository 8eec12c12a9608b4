package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A valid graph of revisions: every name means something, and there is no cycle.
 * Immutable and thread-safe.
 * <p>
 * The revisions have one total order, in which all plans run them and all lists show
 * them: of all revisions whose parents and dependencies come earlier, the one with the
 * smallest id (as {@link String#compareTo} has it) is next. The order in which the
 * revisions were found does not matter.
 * <p>
 * Making a graph takes time proportional to revisions and references, apart from sorting;
 * {@link #find} takes constant time.
 */
public final class RevisionGraph {

	private final ReferenceIndex index;

	private final List<List<Integer>> children;

	private final BitSet required = new BitSet();

	private RevisionGraph(Collection<RevisionNode> nodes) {
		ReferenceIndex sorted = new ReferenceIndex(nodes.stream().sorted(GraphValidator.ORDER).toList());
		this.index = new ReferenceIndex(TopologicalOrder.of(sorted).stream().map(sorted.nodes()::get).toList());
		this.children = new ArrayList<>(this.index.size());
		for (int position = 0; position < this.index.size(); position++) {
			this.children.add(new ArrayList<>(1));
			for (int parent : this.index.parents(position)) {
				this.children.get(parent).add(position);
			}
			for (int requirement : this.index.requirements(position)) {
				this.required.set(requirement);
			}
		}
	}

	/**
	 * Find everything that is wrong with some revisions: duplicate ids, names that mean
	 * nothing, cycles over parents and dependencies together, and bad ids and labels.
	 * @param nodes the revisions, in any order
	 * @return all defects, in an order that depends on the revisions only; empty if they
	 * make a graph
	 */
	public static List<Defect> validate(Collection<RevisionNode> nodes) {
		return new GraphValidator(nodes).validate();
	}

	/**
	 * Make a graph.
	 * @param nodes the revisions, in any order; may be empty
	 * @return the graph
	 * @throws InvalidRevisionsException if {@link #validate} finds a defect
	 */
	public static RevisionGraph of(Collection<RevisionNode> nodes) {
		List<Defect> defects = validate(nodes);
		if (!defects.isEmpty()) {
			throw new InvalidRevisionsException(defects);
		}
		return new RevisionGraph(nodes);
	}

	/**
	 * Return the number of revisions.
	 * @return the number, 0 or more
	 */
	public int size() {
		return this.index.size();
	}

	/**
	 * Return whether there is no revision.
	 * @return {@code true} if the graph is empty
	 */
	public boolean isEmpty() {
		return size() == 0;
	}

	/**
	 * Find a revision by its whole id.
	 * @param exactId the id; neither a part of one nor a label
	 * @return the revision, or {@code null} if there is none
	 */
	public @Nullable RevisionNode find(String exactId) {
		int position = this.index.parent(exactId);
		return (position != ReferenceIndex.NONE) ? node(position) : null;
	}

	/**
	 * Return the revision that an identifier means: a whole id, a branch label (it means
	 * the revision that declares it), or the beginning of exactly one id or label that is
	 * longer than three characters.
	 * @param identifier the identifier
	 * @return the revision
	 * @throws RevisionNotFoundException if nothing begins with the identifier
	 * @throws AmbiguousRevisionException if several revisions are meant
	 */
	public RevisionNode get(String identifier) {
		return node(position(identifier));
	}

	/**
	 * Return all revisions.
	 * @return the revisions in total order, each after its parents and dependencies
	 */
	public List<RevisionNode> revisions() {
		return this.index.nodes();
	}

	/**
	 * Return the revisions that are nothing's parent. A revision that another one only
	 * depends on is among them.
	 * @return the heads in total order
	 */
	public List<RevisionNode> heads() {
		return select((position) -> this.children.get(position).isEmpty());
	}

	/**
	 * Return the revisions that are neither a parent nor a dependency: the rows of the
	 * version table when everything is applied.
	 * @return the effective heads in total order
	 */
	public List<RevisionNode> effectiveHeads() {
		return select((position) -> !this.required.get(position));
	}

	/**
	 * Return the revisions that have no parent. They may have dependencies.
	 * @return the bases in total order
	 */
	public List<RevisionNode> bases() {
		return select((position) -> this.index.parents(position).length == 0);
	}

	private List<RevisionNode> select(IntPredicate condition) {
		return IntStream.range(0, size()).filter(condition).mapToObj(this::node).toList();
	}

	RevisionNode node(int position) {
		return this.index.nodes().get(position);
	}

	int position(RevisionNode node) {
		return this.index.parent(node.id());
	}

	int position(String identifier) {
		int exact = this.index.dependency(identifier);
		return (exact != ReferenceIndex.NONE) ? exact : PartialIdentifier.resolve(identifier, this.index);
	}

	int[] parents(int position) {
		return this.index.parents(position);
	}

	int[] requirements(int position) {
		return this.index.requirements(position);
	}

	List<Integer> children(int position) {
		return this.children.get(position);
	}

	/**
	 * Return some revisions and everything that they require, directly or not. As the
	 * positions are in topological order, one pass does.
	 * @param positions the revisions
	 * @return a new set
	 */
	BitSet withAncestors(BitSet positions) {
		BitSet found = (BitSet) positions.clone();
		for (int position = found.length() - 1; position >= 0; position = found.previousSetBit(position - 1)) {
			for (int requirement : requirements(position)) {
				found.set(requirement);
			}
		}
		return found;
	}

	/**
	 * Return some revisions and everything that requires them, directly or not.
	 * @param positions the revisions
	 * @return a new set
	 */
	BitSet withDescendants(BitSet positions) {
		BitSet found = (BitSet) positions.clone();
		for (int position = Math.max(0, found.nextSetBit(0)); position < size(); position++) {
			for (int requirement : requirements(position)) {
				if (found.get(requirement)) {
					found.set(position);
				}
			}
		}
		return found;
	}

}
