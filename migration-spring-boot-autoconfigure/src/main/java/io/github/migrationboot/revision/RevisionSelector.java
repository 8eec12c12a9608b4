package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.RevisionTarget.Symbol;
import io.github.migrationboot.revision.TargetResolver.Purpose;

/**
 * Finds the revisions that somebody asks to see, or to build on. Immutable and
 * thread-safe; each call takes time proportional to the revisions and references of the
 * graph.
 */
public final class RevisionSelector {

	private final RevisionGraph graph;

	/**
	 * Create a selector.
	 * @param graph the revisions there are
	 */
	public RevisionSelector(RevisionGraph graph) {
		this.graph = graph;
	}

	/**
	 * Return the revisions that targets mean, as {@code show} does. Steps alone are
	 * counted from each effective head.
	 * @param rows the rows of the version table, for {@code current}
	 * @param targets which revisions
	 * @return the revisions in total order, each once; {@code base} adds none
	 * @throws io.github.migrationboot.MigrationException if a target means nothing here,
	 * or the graph does not know a row
	 */
	public List<RevisionNode> select(Collection<String> rows, Collection<RevisionTarget> targets) {
		TargetResolver resolver = resolver(rows);
		BitSet positions = new BitSet();
		targets.forEach((target) -> positions.or(resolver.resolve(target).positions()));
		return this.graph.nodes(positions);
	}

	/**
	 * Return the revisions of a range with both ends, as {@code history} does. From base
	 * on these are all that the end requires; from a revision on, what lies between the
	 * two along parents. Steps alone are counted from the other end, as far as there are
	 * revisions.
	 * @param rows the rows of the version table, for {@code current}
	 * @param range which revisions; from {@code base} and to {@code heads} if left out
	 * @return the revisions, the newest first: in the reverse of the total order
	 * @throws InvalidRangeException if the start is not below the end
	 * @throws InvalidTargetException if an end is several targets, or each counts from
	 * the other one
	 * @throws RelativeTargetException if the start is {@code +N} or the end {@code -N},
	 * or steps come to a fork or a merge
	 * @throws io.github.migrationboot.MigrationException if an end means nothing here, or
	 * the graph does not know a row
	 */
	public List<RevisionNode> history(Collection<String> rows, RevisionRange range) {
		RevisionTarget start = only(range, range.startOr(RevisionTarget.BASE));
		RevisionTarget end = only(range, range.endOr(RevisionTarget.HEADS));
		requireDirections(range, start, end);
		BitSet shown = shown(start, end, AppliedRevisions.of(this.graph, rows), range);
		List<RevisionNode> newestFirst = new ArrayList<>(this.graph.nodes(shown));
		Collections.reverse(newestFirst);
		return newestFirst;
	}

	private static RevisionTarget only(RevisionRange range, List<RevisionTarget> targets) {
		if (targets.size() > 1) {
			throw new InvalidTargetException(range.toString(), "a list has one target at each end");
		}
		return targets.get(0);
	}

	private BitSet shown(RevisionTarget start, RevisionTarget end, AppliedRevisions current, RevisionRange range) {
		if (end.anchor() == Symbol.HERE) {
			ResolvedTarget from = side(start, current, new BitSet());
			return between(from, side(end, current, from.positions()), range);
		}
		ResolvedTarget to = side(end, current, new BitSet());
		if (start.anchor() != Symbol.HERE) {
			return between(side(start, current, new BitSet()), to, range);
		}
		// Steps from one of several ends say nothing about the others.
		BitSet shown = new BitSet();
		to.positions().stream().mapToObj(this.graph::set).forEach((one) -> {
			ResolvedTarget from = side(start, current, one);
			shown.or(between(from, new ResolvedTarget(one, false, to.branch()), range));
		});
		return shown;
	}

	private static void requireDirections(RevisionRange range, RevisionTarget start, RevisionTarget end) {
		boolean startIsRelative = start.anchor() == Symbol.HERE;
		boolean endIsRelative = end.anchor() == Symbol.HERE;
		if (startIsRelative && endIsRelative) {
			throw new InvalidTargetException(range.toString(), "each end counts from the other one");
		}
		if (startIsRelative && start.steps() > 0) {
			throw RelativeTargetDirectionException.ofRange(start, Direction.DOWNGRADE, range);
		}
		if (endIsRelative && end.steps() < 0) {
			throw RelativeTargetDirectionException.ofRange(end, Direction.UPGRADE, range);
		}
	}

	private ResolvedTarget side(RevisionTarget target, AppliedRevisions current, BitSet otherSide) {
		return new TargetResolver(this.graph, Purpose.LISTING, current, new AppliedRevisions(this.graph, otherSide))
			.resolve(target);
	}

	private BitSet between(ResolvedTarget from, ResolvedTarget to, RevisionRange range) {
		BitSet ends = (BitSet) to.positions().clone();
		if (from.hasBranch()) {
			ends.and(this.graph.line(from.branch()));
		}
		BitSet required = this.graph.withAncestors(ends);
		if (from.positions().isEmpty()) {
			return required;
		}
		BitSet outside = (BitSet) from.positions().clone();
		outside.andNot(required);
		if (!outside.isEmpty()) {
			throw new InvalidRangeException(range, this.graph.ids(outside));
		}
		BitSet above = this.graph.withChildren(from.positions());
		above.and(required);
		return above;
	}

	/**
	 * Return where a database is, as {@code current} shows it: the applied revisions that
	 * are the parent of no other applied one. A revision that is only a dependency of
	 * another one has no row, and is among them.
	 * @param rows the rows of the version table
	 * @return the revisions in total order
	 * @throws UnknownDatabaseRevisionException if the graph does not know a row
	 */
	public List<RevisionNode> current(Collection<String> rows) {
		return this.graph.nodes(this.graph.tipsAlongParents(AppliedRevisions.of(this.graph, rows).positions()));
	}

	/**
	 * Return the one revision that a database is at.
	 * @param rows the rows of the version table
	 * @return the revision, or {@code null} if nothing is applied
	 * @throws UnknownDatabaseRevisionException if the graph does not know a row
	 * @throws MultipleCurrentRevisionsException if there are several rows
	 */
	public @Nullable RevisionNode currentRevision(Collection<String> rows) {
		List<RevisionNode> current = this.graph.nodes(AppliedRevisions.of(this.graph, rows).rows());
		if (current.size() > 1) {
			throw new MultipleCurrentRevisionsException(current.stream().map(RevisionNode::id).toList());
		}
		return current.isEmpty() ? null : current.get(0);
	}

	/**
	 * Return what a new revision would have to name.
	 * @param rows the rows of the version table, for {@code current}
	 * @param parents what it comes after: {@code head} as a rule, several to merge them,
	 * {@code base} for a new root
	 * @param splice whether it may begin a new branch at a revision that has children
	 * @param dependencies what must be applied before it without being its parent
	 * @return the names
	 * @throws MultipleHeadsException if one head is wanted and there are several
	 * @throws NotAHeadException if a parent has children and {@code splice} is not set
	 * @throws DuplicateParentException if two targets mean the same parent
	 * @throws OverlappingRevisionsException if a parent is above another one
	 * @throws InvalidTargetException if there is no parent, {@code base} is beside
	 * another parent, or a dependency is {@code base}
	 * @throws io.github.migrationboot.MigrationException if a target means nothing here
	 */
	public RevisionParents parents(Collection<String> rows, Collection<RevisionTarget> parents, boolean splice,
			Collection<RevisionTarget> dependencies) {
		TargetResolver resolver = resolver(rows);
		int[] positions = parentPositions(resolver, parents);
		for (int position : positions) {
			int[] children = this.graph.children(position);
			if (!splice && children.length > 0) {
				throw new NotAHeadException(this.graph.node(position), this.graph.ids(children));
			}
		}
		requireSeparate(positions);
		Set<String> names = new LinkedHashSet<>();
		dependencies.forEach((dependency) -> names.add(dependency(resolver, dependency)));
		return new RevisionParents(this.graph.ids(positions), List.copyOf(names));
	}

	private int[] parentPositions(TargetResolver resolver, Collection<RevisionTarget> parents) {
		Set<Integer> positions = new LinkedHashSet<>();
		for (RevisionTarget parent : parents) {
			int[] found = positions(resolver, parent);
			if (found.length == 0 && parents.size() > 1) {
				throw new InvalidTargetException(parent.toString(), "a revision without a parent has no other parent");
			}
			for (int position : found) {
				if (!positions.add(position)) {
					throw new DuplicateParentException(this.graph.node(position).id());
				}
			}
		}
		if (parents.isEmpty()) {
			throw new InvalidTargetException("", "a new revision has a parent, or 'base' in its place");
		}
		return positions.stream().mapToInt(Integer::intValue).toArray();
	}

	private static int[] positions(TargetResolver resolver, RevisionTarget parent) {
		try {
			return resolver.resolve(parent).positions().stream().toArray();
		}
		catch (MultipleHeadsException ex) {
			throw MultipleHeadsException.ofParent(ex);
		}
	}

	private void requireSeparate(int[] parents) {
		BitSet positions = new BitSet();
		Arrays.stream(parents).forEach(positions::set);
		BitSet overlapping = this.graph.belowAlongParents(positions);
		overlapping.and(positions);
		if (!overlapping.isEmpty()) {
			int ancestor = overlapping.nextSetBit(0);
			BitSet above = this.graph.withChildren(this.graph.set(ancestor));
			above.and(positions);
			throw new OverlappingRevisionsException(this.graph.node(above.nextSetBit(ancestor + 1)).id(),
					this.graph.node(ancestor).id());
		}
	}

	private String dependency(TargetResolver resolver, RevisionTarget target) {
		int[] positions = resolver.resolve(target).positions().stream().toArray();
		if (positions.length == 0) {
			throw new InvalidTargetException(target.toString(), "there is nothing to depend on");
		}
		if (positions.length > 1) {
			throw new MultipleHeadsException(target, Arrays.stream(positions).mapToObj(this.graph::node).toList());
		}
		RevisionNode node = this.graph.node(positions[0]);
		// A label stays one: whoever reads the revision sees which branch it needs.
		return node.branchLabels().contains(target.toString()) ? target.toString() : node.id();
	}

	private TargetResolver resolver(Collection<String> rows) {
		AppliedRevisions heads = new AppliedRevisions(this.graph, this.graph.positions(this.graph.effectiveHeads()));
		return new TargetResolver(this.graph, Purpose.SELECTION, AppliedRevisions.of(this.graph, rows), heads);
	}

}
