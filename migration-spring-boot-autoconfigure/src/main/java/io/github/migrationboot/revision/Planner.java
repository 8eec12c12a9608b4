package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.HeadChange.Delete;
import io.github.migrationboot.revision.HeadChange.Insert;
import io.github.migrationboot.revision.HeadChange.Update;
import io.github.migrationboot.revision.RevisionTarget.Symbol;
import io.github.migrationboot.revision.TargetResolver.Purpose;

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

	private final @Nullable String start;

	/**
	 * Create a planner.
	 * @param graph the revisions there are
	 */
	public Planner(RevisionGraph graph) {
		this(graph, null);
	}

	private Planner(RevisionGraph graph, @Nullable String start) {
		this.graph = graph;
		this.start = start;
	}

	/**
	 * Return a planner that does not refuse to count steps where several rows are
	 * possible.
	 * @param row the row to count from then
	 * @return another planner
	 */
	public Planner startingAt(String row) {
		return new Planner(this.graph, row);
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
		return upgrade(applied, upgradeTargets(resolver(Purpose.UPGRADE, applied, applied), targets));
	}

	/**
	 * Return the steps from one revision up to another, whatever the database has: for a
	 * script. Steps alone at the end are counted from the start. A start of several
	 * targets is a database that is at all of them.
	 * @param rows the rows of the version table, for {@code current}
	 * @param range where to start and where to go; {@code base} and {@code heads} if left
	 * out
	 * @return the plan, empty if both are the same
	 * @throws InvalidRangeException if the end requires nothing of the start, unless that
	 * is {@code current}, of which only the database knows where it is
	 * @throws io.github.migrationboot.MigrationException as for
	 * {@link #upgrade(Collection, Collection)}
	 */
	public Plan upgrade(Collection<String> rows, RevisionRange range) {
		AppliedRevisions current = AppliedRevisions.of(this.graph, rows);
		AppliedRevisions applied = start(current, range, RevisionTarget.BASE);
		BitSet wanted = upgradeTargets(resolver(Purpose.UPGRADE, current, applied), range.endOr(RevisionTarget.HEADS));
		BitSet outside = applied.rows();
		boolean unrelated = !outside.isEmpty() && !outside.intersects(wanted);
		if (unrelated && !range.startsAtDatabase()) {
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

	private BitSet upgradeTargets(TargetResolver resolver, Collection<RevisionTarget> targets) {
		BitSet positions = new BitSet();
		requireAny(targets).forEach((target) -> {
			if (target.isRelative() && target.steps() < 0) {
				throw new RelativeTargetDirectionException(target, Direction.UPGRADE);
			}
			positions.or(resolver.resolve(target).positions());
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
		AppliedRevisions applied = AppliedRevisions.of(this.graph, rows);
		return downgrade(applied, resolver(Purpose.DOWNGRADE, applied, applied), targets);
	}

	/**
	 * Return the steps that undo some revisions and what requires any of them.
	 * @param rows the rows of the version table
	 * @param revisions the ids of the revisions, all of them in the graph; one that is
	 * not applied adds nothing
	 * @return the plan, empty if none is applied
	 * @throws UnknownDatabaseRevisionException if the graph does not know a row
	 */
	public Plan downgradeOf(Collection<String> rows, Collection<String> revisions) {
		BitSet lowest = new BitSet();
		revisions.forEach((revision) -> lowest.set(this.graph.position(revision)));
		return undo(AppliedRevisions.of(this.graph, rows), lowest);
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
		AppliedRevisions current = AppliedRevisions.of(this.graph, rows);
		AppliedRevisions applied = start(current, range, RevisionTarget.HEADS);
		return downgrade(applied, resolver(Purpose.DOWNGRADE, current, applied), range.endOr(RevisionTarget.BASE));
	}

	private Plan downgrade(AppliedRevisions applied, TargetResolver resolver, Collection<RevisionTarget> targets) {
		BitSet lowest = new BitSet();
		requireAny(targets).forEach((target) -> lowest.or(lowestToUndo(target, applied, resolver)));
		return undo(applied, lowest);
	}

	private Plan undo(AppliedRevisions applied, BitSet lowest) {
		BitSet unwanted = this.graph.withDescendants(lowest);
		unwanted.and(applied.positions());
		List<Step> steps = new ArrayList<>(unwanted.cardinality());
		for (int position = unwanted.length() - 1; position >= 0; position = unwanted.previousSetBit(position - 1)) {
			steps.add(new Step(Direction.DOWNGRADE, this.graph.node(position), applied.undo(position)));
		}
		return new Plan(steps);
	}

	private BitSet lowestToUndo(RevisionTarget target, AppliedRevisions applied, TargetResolver resolver) {
		if (target.isRelative()) {
			if (target.steps() > 0) {
				throw new RelativeTargetDirectionException(target, Direction.DOWNGRADE);
			}
			return this.graph.set(resolver.lastUndone(target));
		}
		ResolvedTarget resolved = resolver.resolve(target);
		BitSet lowest = resolved.isBase() ? this.graph.positions(this.graph.bases()) : new BitSet();
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
	 * nothing, nor does {@code base} beside another one. Alone it removes all rows, and
	 * {@code branch@base} those that the branch requires or that require the branch.
	 * {@code +N} and {@code -N} leave the rows that an upgrade or a downgrade with it
	 * would.
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
		AppliedRevisions applied = AppliedRevisions.of(this.graph, rows);
		return stamp(applied, resolver(Purpose.DOWNGRADE, applied, applied), targets);
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
		AppliedRevisions current = AppliedRevisions.of(this.graph, rows);
		AppliedRevisions applied = start(current, range, RevisionTarget.BASE);
		return stamp(applied, resolver(Purpose.DOWNGRADE, current, applied), range.endOr(RevisionTarget.HEADS));
	}

	/**
	 * Return how the version table is to be changed for the targets to be all that is
	 * applied, whatever the rows are: {@code stamp --purge}. The rows may be unknown.
	 * @param rows the rows of the version table
	 * @param targets where to go, at least one
	 * @return the plan, which deletes every row that no target is
	 * @throws io.github.migrationboot.MigrationException if a target means nothing here,
	 * or counts from where the database is
	 */
	public StampPlan stampPurged(Collection<String> rows, Collection<RevisionTarget> targets) {
		StampPlan fromNothing = stamp(List.of(), targets);
		List<String> from = rows.stream().filter((row) -> !fromNothing.to().contains(row)).toList();
		List<String> to = fromNothing.to().stream().filter((row) -> !rows.contains(row)).toList();
		return stampPlan(from, to);
	}

	private StampPlan stamp(AppliedRevisions applied, TargetResolver resolver, Collection<RevisionTarget> targets) {
		BitSet before = applied.rowsAsGiven();
		BitSet after = requireAny(targets).stream().anyMatch(RevisionTarget::isRelative)
				? rowsAfterSteps(applied, resolver, targets) : rowsAfterStamp(applied, resolver, targets);
		BitSet from = (BitSet) before.clone();
		from.andNot(after);
		BitSet to = (BitSet) after.clone();
		to.andNot(before);
		return stampPlan(this.graph.ids(from), this.graph.ids(to));
	}

	private BitSet rowsAfterSteps(AppliedRevisions applied, TargetResolver resolver,
			Collection<RevisionTarget> targets) {
		if (targets.size() > 1) {
			throw new InvalidTargetException(String.join(", ", targets.stream().map(Object::toString).toList()),
					"a target that counts from where the database is stands alone");
		}
		if (targets.iterator().next().steps() > 0) {
			upgrade(applied, upgradeTargets(resolver, targets));
		}
		else {
			downgrade(applied, resolver, targets);
		}
		return applied.rows();
	}

	private BitSet rowsAfterStamp(AppliedRevisions applied, TargetResolver resolver,
			Collection<RevisionTarget> targets) {
		BitSet wanted = new BitSet();
		BitSet related = new BitSet();
		boolean toBase = false;
		for (RevisionTarget target : targets) {
			ResolvedTarget resolved = resolver.resolve(target);
			wanted.or(resolved.positions());
			if (resolved.isBase() && resolved.hasBranch()) {
				related.set(resolved.branch());
			}
			toBase = toBase || (resolved.isBase() && !resolved.hasBranch());
		}
		related.or(wanted);
		if (toBase && related.isEmpty()) {
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
	 * Return the rows of a version table that is at some targets.
	 * @param rows the rows of the version table, for {@code current}
	 * @param targets where it is
	 * @return the rows in total order, empty for base
	 * @throws io.github.migrationboot.MigrationException if a target means nothing here
	 */
	public List<String> rowsAt(Collection<String> rows, Collection<RevisionTarget> targets) {
		return this.graph.ids(at(AppliedRevisions.of(this.graph, rows), targets).rows());
	}

	private AppliedRevisions start(AppliedRevisions current, RevisionRange range, RevisionTarget usual) {
		if (range.startsAtDatabase()) {
			// With the rows that other rows imply: the first step removes them.
			return current;
		}
		List<RevisionTarget> start = range.startOr(usual);
		if (start.stream().anyMatch((target) -> target.anchor() == Symbol.HERE)) {
			throw new InvalidTargetException(range.toString(), "a script cannot start at a number of steps alone");
		}
		return at(current, start);
	}

	private AppliedRevisions at(AppliedRevisions current, Collection<RevisionTarget> targets) {
		TargetResolver resolver = resolver(Purpose.DOWNGRADE, current, current);
		BitSet positions = new BitSet();
		targets.forEach((target) -> positions.or(resolver.resolve(target).positions()));
		return new AppliedRevisions(this.graph, positions);
	}

	private TargetResolver resolver(Purpose purpose, AppliedRevisions current, AppliedRevisions here) {
		int position = (this.start != null) ? this.graph.position(this.start) : ReferenceIndex.NONE;
		return new TargetResolver(this.graph, purpose, current, here, position);
	}

	private static Collection<RevisionTarget> requireAny(Collection<RevisionTarget> targets) {
		if (targets.isEmpty()) {
			throw new InvalidTargetException("", "it is empty");
		}
		return targets;
	}

}
