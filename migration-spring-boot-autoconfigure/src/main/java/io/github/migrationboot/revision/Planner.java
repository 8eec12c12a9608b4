package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.migrationboot.revision.HeadChange.Delete;
import io.github.migrationboot.revision.HeadChange.Insert;
import io.github.migrationboot.revision.HeadChange.Update;

/**
 * Orders the steps that lead from the rows of the version table to a target. Immutable
 * and thread-safe; each plan takes time proportional to the revisions and references of
 * the graph.
 * <p>
 * Applied are the rows and everything that they require. A plan runs its revisions in the
 * total order of the graph, downwards in the reverse, so the same graph and rows always
 * give the same plan. The order of the rows does not matter, and a row that another row
 * implies does no harm: the first step removes it.
 * <p>
 * Of several targets each counts on its own: an upgrade applies what any of them
 * requires, a downgrade undoes what is above any of them.
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
		return AppliedRevisions.unknown(this.graph, rows);
	}

	/**
	 * Return the steps that apply the targets and everything they require, as far as that
	 * is not applied.
	 * @param rows the rows of the version table; empty for a new database
	 * @param targets where to go, at least one
	 * @return the plan, empty if the targets are applied already
	 * @throws UnknownDatabaseRevisionException if the graph does not know a row
	 * @throws RevisionNotFoundException if an identifier means nothing
	 * @throws AmbiguousRevisionException if an identifier is the beginning of several
	 * names
	 * @throws BranchNotFoundException if there is no such branch
	 * @throws RevisionNotInBranchException if a revision is not on its branch
	 * @throws MultipleHeadsException if one head is wanted and there are several
	 * @throws RelativeTargetException if a target is {@code -N}, or if steps go past the
	 * end, come to a fork, or could start from several rows
	 * @throws InvalidTargetException if there is no target
	 */
	public Plan upgrade(Collection<String> rows, Collection<RevisionTarget> targets) {
		AppliedRevisions applied = AppliedRevisions.of(this.graph, rows);
		return upgrade(applied, upgradeTargets(applied, targets));
	}

	/**
	 * Return the steps from one revision up to another, whatever the database has: for a
	 * script.
	 * @param rows the rows of the version table, for {@code current}
	 * @param range where to start and where to go; {@code base} and {@code heads} if left
	 * out
	 * @return the plan, empty if both are the same
	 * @throws InvalidRangeException if the end does not require the start
	 * @throws io.github.migrationboot.MigrationException as for
	 * {@link #upgrade(Collection, Collection)}
	 */
	public Plan upgrade(Collection<String> rows, RevisionRange range) {
		AppliedRevisions applied = applied(rows, Objects.requireNonNullElse(range.start(), RevisionTarget.BASE));
		BitSet wanted = upgradeTargets(applied, List.of(Objects.requireNonNullElse(range.end(), RevisionTarget.HEADS)));
		BitSet outside = applied.rows();
		outside.andNot(wanted);
		if (!outside.isEmpty()) {
			throw new InvalidRangeException(range, this.graph.ids(outside));
		}
		return upgrade(applied, wanted);
	}

	private Plan upgrade(AppliedRevisions applied, BitSet wanted) {
		wanted.andNot(applied.positions());
		List<Step> steps = new ArrayList<>(wanted.cardinality());
		wanted.stream()
			.forEach((position) -> steps
				.add(new Step(Direction.UPGRADE, this.graph.node(position), applied.apply(position))));
		return new Plan(steps);
	}

	private BitSet upgradeTargets(AppliedRevisions applied, Collection<RevisionTarget> targets) {
		TargetResolver resolver = TargetResolver.forPlan(this.graph, applied);
		BitSet positions = new BitSet();
		requireAny(targets).forEach((target) -> {
			if (target.isRelative() && target.steps() < 0) {
				throw new RelativeTargetDirectionException(target, Direction.UPGRADE);
			}
			ResolvedTarget resolved = resolver.resolve(target);
			if (resolved.isBase() && target.steps() < 0) {
				// A downgrade may end there, but nobody upgrades to a number of steps
				// below
				// a revision to find nothing applied.
				throw new RelativeTargetOutOfRangeException(target, -(target.steps() + 1));
			}
			positions.or(resolved.positions());
		});
		return this.graph.withAncestors(positions);
	}

	/**
	 * Return the steps that undo what is applied above the targets on their own line, and
	 * what requires any of that. The targets themselves stay. {@code -N} undoes N
	 * revisions from the one row down its line, the first of which may be a merge.
	 * @param rows the rows of the version table
	 * @param targets where to go, at least one
	 * @return the plan, empty if the database is at the targets
	 * @throws UnknownDatabaseRevisionException if the graph does not know a row
	 * @throws RevisionNotFoundException if an identifier means nothing
	 * @throws AmbiguousRevisionException if an identifier is the beginning of several
	 * names
	 * @throws BranchNotFoundException if there is no such branch
	 * @throws RevisionNotInBranchException if a revision is not on its branch
	 * @throws MultipleHeadsException if one head is wanted and there are several
	 * @throws InvalidDowngradeTargetException if a target is not applied, or nothing
	 * above it on its own line is and it is not a row either
	 * @throws RelativeTargetException if a target is {@code +N}, or if steps go past the
	 * start, come to a merge with steps left, or could start from several rows
	 * @throws InvalidTargetException if there is no target
	 */
	public Plan downgrade(Collection<String> rows, Collection<RevisionTarget> targets) {
		return downgrade(AppliedRevisions.of(this.graph, rows), targets);
	}

	/**
	 * Return the steps from one revision down to another, whatever the database has: for
	 * a script.
	 * @param rows the rows of the version table, for {@code current}
	 * @param range where to start and where to go; {@code heads} and {@code base} if left
	 * out
	 * @return the plan, empty if both are the same
	 * @throws InvalidDowngradeTargetException if the start does not require the end
	 * @throws io.github.migrationboot.MigrationException as for
	 * {@link #downgrade(Collection, Collection)}
	 */
	public Plan downgrade(Collection<String> rows, RevisionRange range) {
		return downgrade(applied(rows, Objects.requireNonNullElse(range.start(), RevisionTarget.HEADS)),
				List.of(Objects.requireNonNullElse(range.end(), RevisionTarget.BASE)));
	}

	private Plan downgrade(AppliedRevisions applied, Collection<RevisionTarget> targets) {
		TargetResolver resolver = TargetResolver.forPlan(this.graph, applied);
		BitSet lowest = new BitSet();
		requireAny(targets).forEach((target) -> lowest.or(lowestToUndo(target, applied, resolver)));
		BitSet unwanted = this.graph.withDescendants(lowest);
		unwanted.and(applied.positions());
		List<Step> steps = new ArrayList<>(unwanted.cardinality());
		for (int position = unwanted.length() - 1; position >= 0; position = unwanted.previousSetBit(position - 1)) {
			steps.add(new Step(Direction.DOWNGRADE, this.graph.node(position), applied.undo(position)));
		}
		return new Plan(steps);
	}

	private BitSet lowestToUndo(RevisionTarget target, AppliedRevisions applied, TargetResolver resolver) {
		BitSet lowest = new BitSet();
		if (target.isRelative()) {
			if (target.steps() > 0) {
				throw new RelativeTargetDirectionException(target, Direction.DOWNGRADE);
			}
			lowest.set(resolver.lastUndone(target));
			return lowest;
		}
		ResolvedTarget resolved = resolver.resolve(target);
		if (resolved.isBase()) {
			this.graph.bases().forEach((base) -> lowest.set(this.graph.position(base)));
		}
		resolved.positions()
			.stream()
			.flatMap((position) -> Arrays.stream(this.graph.children(position)))
			.forEach(lowest::set);
		if (resolved.hasBranch()) {
			lowest.and(this.graph.line(resolved.branch()));
		}
		BitSet positions = applied.positions();
		lowest.and(positions);
		BitSet rows = applied.rows();
		resolved.positions().stream().forEach((position) -> {
			if (!rows.get(position) && Arrays.stream(this.graph.children(position)).noneMatch(lowest::get)) {
				throw new InvalidDowngradeTargetException(target, this.graph.ids(rows), positions.get(position));
			}
		});
		return lowest;
	}

	/**
	 * Return how the version table is to be changed for the targets to be applied,
	 * without running anything. Each target takes the place of the rows that it requires
	 * or that require it; other rows stay. A target that another target requires adds
	 * nothing. {@code base} removes all rows, or those that the branch requires or that
	 * require the branch. {@code +N} and {@code -N} leave the rows that an upgrade or a
	 * downgrade with it would.
	 * @param rows the rows of the version table
	 * @param targets where to go, at least one
	 * @return the plan, empty if the rows are right already
	 * @throws UnknownDatabaseRevisionException if the graph does not know a row
	 * @throws RevisionNotFoundException if an identifier means nothing
	 * @throws AmbiguousRevisionException if an identifier is the beginning of several
	 * names
	 * @throws BranchNotFoundException if there is no such branch
	 * @throws RevisionNotInBranchException if a revision is not on its branch
	 * @throws MultipleHeadsException if one head is wanted and there are several
	 * @throws RelativeTargetException if steps go past the end or the start, come to a
	 * fork or a merge with steps left, or could start from several rows
	 * @throws InvalidTargetException if there is no target, or several and one counts
	 * from where the database is
	 */
	public StampPlan stamp(Collection<String> rows, Collection<RevisionTarget> targets) {
		return stamp(AppliedRevisions.of(this.graph, rows), targets);
	}

	/**
	 * Return how the version table is to be changed from one revision to others, whatever
	 * the database has: for a script.
	 * @param rows the rows of the version table, for {@code current}
	 * @param range where to start and where to go; {@code base} and {@code heads} if left
	 * out
	 * @return the plan, empty if both are the same
	 * @throws io.github.migrationboot.MigrationException as for
	 * {@link #stamp(Collection, Collection)}
	 */
	public StampPlan stamp(Collection<String> rows, RevisionRange range) {
		return stamp(applied(rows, Objects.requireNonNullElse(range.start(), RevisionTarget.BASE)),
				List.of(Objects.requireNonNullElse(range.end(), RevisionTarget.HEADS)));
	}

	private StampPlan stamp(AppliedRevisions applied, Collection<RevisionTarget> targets) {
		BitSet before = applied.rowsAsGiven();
		BitSet after = requireAny(targets).stream().anyMatch(RevisionTarget::isRelative) ? rowsAfter(applied, targets)
				: rowsAfterStamp(applied, targets);
		BitSet from = (BitSet) before.clone();
		from.andNot(after);
		BitSet to = (BitSet) after.clone();
		to.andNot(before);
		return stampPlan(this.graph.ids(from), this.graph.ids(to));
	}

	private BitSet rowsAfter(AppliedRevisions applied, Collection<RevisionTarget> targets) {
		if (targets.size() > 1) {
			throw new InvalidTargetException(String.join(", ", targets.stream().map(Object::toString).toList()),
					"a target that counts from where the database is stands alone");
		}
		if (targets.iterator().next().steps() > 0) {
			upgrade(applied, upgradeTargets(applied, targets));
		}
		else {
			downgrade(applied, targets);
		}
		return applied.rows();
	}

	private BitSet rowsAfterStamp(AppliedRevisions applied, Collection<RevisionTarget> targets) {
		TargetResolver resolver = TargetResolver.forPlan(this.graph, applied);
		BitSet wanted = new BitSet();
		BitSet related = new BitSet();
		for (RevisionTarget target : targets) {
			ResolvedTarget resolved = resolver.resolve(target);
			wanted.or(resolved.positions());
			if (resolved.isBase() && resolved.hasBranch()) {
				related.set(resolved.branch());
			}
		}
		related.or(wanted);
		if (related.isEmpty()) {
			return related;
		}
		BitSet after = applied.rows();
		after.andNot(this.graph.withAncestors(related));
		after.andNot(this.graph.withDescendants(related));
		after.or(new AppliedRevisions(this.graph, wanted).rows());
		return after;
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

	/**
	 * Return the rows of a version table that is at a target.
	 * @param rows the rows of the version table, for {@code current}
	 * @param target where it is
	 * @return the rows in total order, empty for base
	 * @throws io.github.migrationboot.MigrationException if the target means nothing here
	 */
	public List<String> rowsAt(Collection<String> rows, RevisionTarget target) {
		return this.graph.ids(applied(rows, target).rows());
	}

	private AppliedRevisions applied(Collection<String> rows, RevisionTarget target) {
		TargetResolver resolver = TargetResolver.forPlan(this.graph, AppliedRevisions.of(this.graph, rows));
		return new AppliedRevisions(this.graph, resolver.resolve(target).positions());
	}

	private static Collection<RevisionTarget> requireAny(Collection<RevisionTarget> targets) {
		if (targets.isEmpty()) {
			throw new InvalidTargetException("", "it is empty");
		}
		return targets;
	}

}
