package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.migrationboot.revision.HeadChange.Delete;
import io.github.migrationboot.revision.HeadChange.Insert;
import io.github.migrationboot.revision.HeadChange.Update;
import io.github.migrationboot.revision.RevisionTarget.Identifier;
import io.github.migrationboot.revision.RevisionTarget.Relative;
import io.github.migrationboot.revision.RevisionTarget.Symbol;

/**
 * Orders the steps that lead from the rows of the version table to a target. Immutable
 * and thread-safe; each plan takes time proportional to the revisions and references of
 * the graph.
 * <p>
 * Applied are the rows and everything that they require. A plan runs its revisions in the
 * total order of the graph, downwards in the reverse, so the same graph and rows always
 * give the same plan. The order of the rows does not matter, and a row that another row
 * implies does no harm: the first step removes it.
 */
public final class Planner {

	private final RevisionGraph graph;

	/**
	 * Create a planner.
	 * @param graph the revisions there are
	 */
	public Planner(RevisionGraph graph) {
		this.graph = graph;
	}

	/**
	 * Return the rows that the graph does not know.
	 * @param rows the rows of the version table
	 * @return the unknown rows in alphabetical order
	 */
	public Set<String> unknown(Collection<String> rows) {
		return rows.stream()
			.filter((row) -> this.graph.find(row) == null)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Return the steps that apply the target and everything it requires, as far as that
	 * is not applied.
	 * @param rows the rows of the version table; empty for a new database
	 * @param target where to go
	 * @return the plan, empty if the target is applied already
	 * @throws UnknownDatabaseRevisionException if the graph does not know a row
	 * @throws RevisionNotFoundException if the target is an identifier that means nothing
	 * @throws AmbiguousRevisionException if the target is the beginning of several names
	 * @throws MultipleHeadsException if the target is {@code head} and there are several
	 * @throws RelativeTargetException if the target is {@code -N}, or if {@code +N} goes
	 * past the end, comes to a fork, or could start from several rows
	 */
	public Plan upgrade(Collection<String> rows, RevisionTarget target) {
		AppliedRevisions applied = applied(rows);
		BitSet wanted = this.graph.withAncestors(upgradeTargets(applied, target));
		wanted.andNot(applied.positions());
		List<Step> steps = new ArrayList<>(wanted.cardinality());
		wanted.stream()
			.forEach((position) -> steps
				.add(new Step(Direction.UPGRADE, this.graph.node(position), applied.apply(position))));
		return new Plan(steps);
	}

	private BitSet upgradeTargets(AppliedRevisions applied, RevisionTarget target) {
		if (target instanceof Relative relative) {
			if (relative.steps() < 0) {
				throw new RelativeTargetDirectionException(relative, Direction.UPGRADE);
			}
			return setOf(new RelativeWalk(this.graph, applied.rows(), relative).up());
		}
		return resolve(target);
	}

	/**
	 * Return the steps that undo what is applied above the target on its own line, and
	 * what requires any of that. The target itself stays.
	 * @param rows the rows of the version table
	 * @param target where to go; {@code -1} undoes the one row, also if it is a merge
	 * @return the plan, empty if the database is at the target
	 * @throws UnknownDatabaseRevisionException if the graph does not know a row
	 * @throws RevisionNotFoundException if the target is an identifier that means nothing
	 * @throws AmbiguousRevisionException if the target is the beginning of several names
	 * @throws MultipleHeadsException if the target is {@code head} and there are several
	 * @throws InvalidDowngradeTargetException if the target is not applied, or nothing
	 * above it on its own line is and it is not a row either
	 * @throws RelativeTargetException if the target is {@code +N}, or if {@code -N} goes
	 * past the start, comes to a merge with steps left, or could start from several rows
	 */
	public Plan downgrade(Collection<String> rows, RevisionTarget target) {
		AppliedRevisions applied = applied(rows);
		BitSet unwanted = this.graph.withDescendants(lowestToUndo(rows, applied, target));
		unwanted.and(applied.positions());
		List<Step> steps = new ArrayList<>(unwanted.cardinality());
		for (int position = unwanted.length() - 1; position >= 0; position = unwanted.previousSetBit(position - 1)) {
			steps.add(new Step(Direction.DOWNGRADE, this.graph.node(position), applied.undo(position)));
		}
		return new Plan(steps);
	}

	private BitSet lowestToUndo(Collection<String> rows, AppliedRevisions applied, RevisionTarget target) {
		if (target == Symbol.BASE) {
			return applied.positions();
		}
		if (target instanceof Relative relative) {
			if (relative.steps() > 0) {
				throw new RelativeTargetDirectionException(relative, Direction.DOWNGRADE);
			}
			return setOf(new RelativeWalk(this.graph, applied.rows(), relative).down());
		}
		BitSet above = new BitSet();
		resolve(target).stream().forEach((position) -> above.or(appliedAbove(position, rows, applied)));
		return above;
	}

	private BitSet appliedAbove(int position, Collection<String> rows, AppliedRevisions applied) {
		BitSet children = new BitSet();
		this.graph.children(position).forEach(children::set);
		BitSet positions = applied.positions();
		children.and(positions);
		String id = this.graph.node(position).id();
		if (children.isEmpty() && !rows.contains(id)) {
			throw new InvalidDowngradeTargetException(id, new TreeSet<>(rows), positions.get(position));
		}
		return children;
	}

	/**
	 * Return how the version table is to be changed for the targets to be applied,
	 * without running anything. Each target takes the place of the rows that it requires
	 * or that require it; other rows stay. A target that another target requires adds
	 * nothing, nor does {@code base} beside another target; alone it removes all rows.
	 * @param rows the rows of the version table
	 * @param targets where to go, at least one
	 * @return the plan, empty if the rows are right already
	 * @throws UnknownDatabaseRevisionException if the graph does not know a row
	 * @throws RevisionNotFoundException if a target is an identifier that means nothing
	 * @throws AmbiguousRevisionException if a target is the beginning of several names
	 * @throws MultipleHeadsException if a target is {@code head} and there are several
	 * @throws InvalidTargetException if there is no target, or one is {@code +N} or
	 * {@code -N}
	 */
	public StampPlan stamp(Collection<String> rows, Collection<RevisionTarget> targets) {
		if (targets.isEmpty()) {
			throw new InvalidTargetException("", "it is empty");
		}
		BitSet present = positions(rows);
		BitSet wanted = new BitSet();
		targets.forEach((target) -> wanted.or(stampTargets(target)));
		BitSet after = new AppliedRevisions(this.graph, wanted).rows();
		if (!wanted.isEmpty()) {
			BitSet unrelated = new AppliedRevisions(this.graph, present).rows();
			unrelated.andNot(this.graph.withAncestors(wanted));
			unrelated.andNot(this.graph.withDescendants(wanted));
			after.or(unrelated);
		}
		BitSet from = (BitSet) present.clone();
		from.andNot(after);
		BitSet to = (BitSet) after.clone();
		to.andNot(present);
		return stampPlan(ids(from), ids(to));
	}

	private BitSet stampTargets(RevisionTarget target) {
		if (target instanceof Relative) {
			throw new InvalidTargetException(target.toString(), "stamp does not count from where the database is");
		}
		return resolve(target);
	}

	private static StampPlan stampPlan(List<String> from, List<String> to) {
		List<HeadChange> changes = new ArrayList<>();
		int updates = Math.min(from.size(), to.size());
		int deletes = from.size() - updates;
		from.subList(0, deletes).forEach((row) -> changes.add(new Delete(row)));
		for (int i = 0; i < updates; i++) {
			changes.add(new Update(from.get(deletes + i), to.get(i)));
		}
		to.subList(updates, to.size()).forEach((row) -> changes.add(new Insert(row)));
		return new StampPlan(changes, new LinkedHashSet<>(from), new LinkedHashSet<>(to));
	}

	private AppliedRevisions applied(Collection<String> rows) {
		return new AppliedRevisions(this.graph, positions(rows));
	}

	private BitSet positions(Collection<String> rows) {
		Set<String> unknown = unknown(rows);
		if (!unknown.isEmpty()) {
			throw new UnknownDatabaseRevisionException(unknown);
		}
		BitSet positions = new BitSet();
		rows.forEach((row) -> positions.set(this.graph.position(row)));
		return positions;
	}

	private BitSet resolve(RevisionTarget target) {
		if (target instanceof Identifier identifier) {
			return setOf(this.graph.position(identifier.value()));
		}
		BitSet positions = new BitSet();
		if (target == Symbol.HEADS) {
			this.graph.effectiveHeads().forEach((head) -> positions.set(this.graph.position(head)));
		}
		else if (target == Symbol.HEAD) {
			List<RevisionNode> heads = this.graph.heads();
			if (heads.size() > 1) {
				throw new MultipleHeadsException(heads);
			}
			heads.forEach((head) -> positions.set(this.graph.position(head)));
		}
		return positions;
	}

	private List<String> ids(BitSet positions) {
		return positions.stream().mapToObj((position) -> this.graph.node(position).id()).toList();
	}

	private static BitSet setOf(int position) {
		BitSet positions = new BitSet();
		positions.set(position);
		return positions;
	}

}
