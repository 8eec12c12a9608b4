package io.github.migrationboot.revision;

import java.util.Arrays;
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

	private final References children;

	private volatile @Nullable BranchLabels branchLabels;

	private RevisionGraph(ReferenceIndex index) {
		this.index = index;
		this.children = index.parents().inverse();
	}

	/**
	 * Find everything that is wrong with some revisions: duplicate ids, names that mean
	 * nothing, cycles over parents and dependencies together, and bad ids and labels.
	 * @param nodes the revisions, in any order
	 * @return all defects, in an order that depends on the revisions only; empty if they
	 * make a graph
	 */
	public static List<Defect> validate(Collection<RevisionNode> nodes) {
		ReferenceIndex index = ReferenceIndex.of(List.copyOf(nodes));
		return GraphValidator.validate(index, TopologicalOrder.of(index));
	}

	/**
	 * Make a graph.
	 * @param nodes the revisions, in any order; may be empty
	 * @return the graph
	 * @throws InvalidRevisionsException if {@link #validate} finds a defect
	 */
	public static RevisionGraph of(Collection<RevisionNode> nodes) {
		ReferenceIndex index = ReferenceIndex.of(List.copyOf(nodes));
		int[] order = TopologicalOrder.of(index);
		List<Defect> defects = GraphValidator.validate(index, order);
		if (!defects.isEmpty()) {
			throw new InvalidRevisionsException(defects);
		}
		return new RevisionGraph(index.inOrder(order));
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
		return select((position) -> this.children.count(position) == 0);
	}

	/**
	 * Return the revisions that are neither a parent nor a dependency: the rows of the
	 * version table when everything is applied.
	 * @return the effective heads in total order
	 */
	public List<RevisionNode> effectiveHeads() {
		return select((position) -> this.index.dependents().count(position) == 0);
	}

	/**
	 * Return the revisions that have no parent. They may have dependencies.
	 * @return the bases in total order
	 */
	public List<RevisionNode> bases() {
		return select((position) -> this.index.parents().count(position) == 0);
	}

	/**
	 * Return the one revision that is nothing's parent.
	 * @return the head, or {@code null} if the graph is empty
	 * @throws MultipleHeadsException if there are several
	 */
	public @Nullable RevisionNode head() {
		List<RevisionNode> heads = heads();
		if (heads.size() > 1) {
			throw new MultipleHeadsException(RevisionTarget.HEAD, heads);
		}
		return heads.isEmpty() ? null : heads.get(0);
	}

	/**
	 * Return the one revision that has no parent.
	 * @return the base, or {@code null} if the graph is empty
	 * @throws MultipleBasesException if there are several
	 */
	public @Nullable RevisionNode base() {
		List<RevisionNode> bases = bases();
		if (bases.size() > 1) {
			throw new MultipleBasesException(bases);
		}
		return bases.isEmpty() ? null : bases.get(0);
	}

	/**
	 * Return the revisions that are the parent of several others.
	 * @return the branch points in total order
	 */
	public List<RevisionNode> branchPoints() {
		return select((position) -> this.children.count(position) > 1);
	}

	/**
	 * Return the revisions that have several parents.
	 * @return the merge points in total order
	 */
	public List<RevisionNode> mergePoints() {
		return select((position) -> this.index.parents().count(position) > 1);
	}

	/**
	 * Return what the graph makes of a revision: what comes after it, and its branches.
	 * The first call takes time proportional to revisions and references, the others only
	 * to those of the revision.
	 * @param revision a revision of this graph
	 * @return the details
	 */
	public RevisionDetails details(RevisionNode revision) {
		int position = position(revision);
		return new RevisionDetails(revision,
				ids(revision.dependsOn().stream().mapToInt(this.index::dependency).toArray()), ids(children(position)),
				ids(otherDependents(position)), branchLabels().of(position));
	}

	private int[] otherDependents(int position) {
		int[] children = children(position);
		return Arrays.stream(dependents(position))
			.filter((dependent) -> Arrays.binarySearch(children, dependent) < 0)
			.toArray();
	}

	private BranchLabels branchLabels() {
		BranchLabels labels = this.branchLabels;
		if (labels == null) {
			// Two threads may do it at once; they get the same.
			labels = new BranchLabels(this);
			this.branchLabels = labels;
		}
		return labels;
	}

	List<String> ids(int... positions) {
		String[] ids = new String[positions.length];
		for (int i = 0; i < positions.length; i++) {
			ids[i] = node(positions[i]).id();
		}
		return List.of(ids);
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

	BitSet positions(Collection<RevisionNode> nodes) {
		BitSet positions = new BitSet();
		nodes.forEach((node) -> positions.set(position(node)));
		return positions;
	}

	BitSet set(int position) {
		BitSet positions = new BitSet();
		positions.set(position);
		return positions;
	}

	List<RevisionNode> nodes(BitSet positions) {
		return positions.stream().mapToObj(this::node).toList();
	}

	int position(String identifier) {
		int exact = this.index.dependency(identifier);
		return (exact != ReferenceIndex.NONE) ? exact
				: PartialIdentifier.resolve(identifier, this.index, (position) -> true);
	}

	/**
	 * Return the revision of a line that an identifier means.
	 * @param branch what the line is called, for errors
	 * @throws RevisionNotInBranchException if it means one of another line
	 */
	int position(String identifier, String branch, BitSet line) {
		int position = this.index.dependency(identifier);
		if (position == ReferenceIndex.NONE) {
			position = PartialIdentifier.resolve(identifier, this.index, line::get);
		}
		if (!line.get(position)) {
			throw new RevisionNotInBranchException(node(position), branch, ids(line));
		}
		return position;
	}

	List<String> ids(BitSet positions) {
		return positions.stream().mapToObj((position) -> node(position).id()).toList();
	}

	int[] parents(int position) {
		return this.index.parents().of(position);
	}

	int[] requirements(int position) {
		return this.index.requirements().of(position);
	}

	/**
	 * Return the revisions whose parent a revision is.
	 * @return positions in order
	 */
	int[] children(int position) {
		return this.children.of(position);
	}

	/**
	 * Return the revisions that require a revision directly: children, and those that
	 * depend on it.
	 * @return positions in order
	 */
	int[] dependents(int position) {
		return this.index.dependents().of(position);
	}

	/**
	 * Return the line of a revision: the revision, and what is above or below it along
	 * parents alone.
	 * @return a new set
	 */
	BitSet line(int position) {
		BitSet start = set(position);
		BitSet line = withChildren(start);
		line.or(this.index.parents().followedDown(start));
		return line;
	}

	/**
	 * Return some revisions and what is above them along parents alone.
	 * @param positions the revisions
	 * @return a new set
	 */
	BitSet withChildren(BitSet positions) {
		return this.children.followedUp(positions);
	}

	/**
	 * Return some revisions and everything that they require, directly or not.
	 * @param positions the revisions
	 * @return a new set
	 */
	BitSet withAncestors(BitSet positions) {
		return this.index.requirements().followedDown(positions);
	}

	/**
	 * Return some revisions and everything that requires them, directly or not.
	 * @param positions the revisions
	 * @return a new set
	 */
	BitSet withDescendants(BitSet positions) {
		return this.index.dependents().followedUp(positions);
	}

	/**
	 * Return what is below some revisions along parents alone.
	 * @param positions the revisions
	 * @return a new set, without those that are below no other
	 */
	BitSet belowAlongParents(BitSet positions) {
		References parents = this.index.parents();
		return parents.followedDown(parents.of(positions));
	}

	/**
	 * Return the members of a set that no other member requires directly.
	 * @param positions the revisions
	 * @return a new set
	 */
	BitSet tips(BitSet positions) {
		return without(positions, this.index.requirements());
	}

	/**
	 * Return the members of a set that are the parent of no other member.
	 * @param positions the revisions
	 * @return a new set
	 */
	BitSet tipsAlongParents(BitSet positions) {
		return without(positions, this.index.parents());
	}

	private static BitSet without(BitSet positions, References references) {
		BitSet tips = (BitSet) positions.clone();
		tips.andNot(references.of(positions));
		return tips;
	}

}
