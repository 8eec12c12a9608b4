package io.github.migrationboot.revision;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.RevisionTarget.Anchor;
import io.github.migrationboot.revision.RevisionTarget.Identifier;
import io.github.migrationboot.revision.RevisionTarget.Symbol;

/**
 * Decides which revisions a target means. Immutable and thread-safe; takes time
 * proportional to revisions and references.
 *
 * @param graph the revisions there are
 * @param purpose what the answer is for
 * @param current where the database is
 * @param here where steps alone are counted from
 * @param start the row to start from where several are possible, or
 * {@link ReferenceIndex#NONE} to refuse that
 */
record TargetResolver(RevisionGraph graph, Purpose purpose, AppliedRevisions current, AppliedRevisions here,
		int start) {

	TargetResolver(RevisionGraph graph, Purpose purpose, AppliedRevisions current, AppliedRevisions here) {
		this(graph, purpose, current, here, ReferenceIndex.NONE);
	}

	/**
	 * Resolve a target.
	 * @param target the target
	 * @return what it means
	 */
	ResolvedTarget resolve(RevisionTarget target) {
		int branch = branch(target);
		Walk walk = walk(target, branch);
		BitSet starts = starts(target, walk.line());
		if (target.steps() == 0) {
			return new ResolvedTarget(starts, target.anchor() == Symbol.BASE, branch);
		}
		BitSet ends = new BitSet();
		int lineOfBase = branch;
		for (int from : starts.isEmpty() ? new int[] { Walk.BASE } : starts.stream().toArray()) {
			int end = walk.go(from, target.steps());
			if (end != Walk.BASE) {
				ends.set(end);
			}
			else if (lineOfBase == ReferenceIndex.NONE) {
				lineOfBase = from;
			}
		}
		return new ResolvedTarget(ends, ends.isEmpty(), lineOfBase);
	}

	/**
	 * Return the lowest revision to undo for a target like {@code -N}: the one N - 1
	 * steps below the row, which may be a merge.
	 * @param target a target that counts down from where the database is
	 * @return its position
	 */
	int lastUndone(RevisionTarget target) {
		Walk walk = walk(target, branch(target));
		int from = starts(target, walk.line()).nextSetBit(0);
		if (from == Walk.BASE) {
			throw new RelativeTargetOutOfRangeException(target, 0, this.purpose);
		}
		int end = walk.go(from, target.steps() + 1);
		if (end == Walk.BASE) {
			throw new RelativeTargetOutOfRangeException(target, -(target.steps() + 1), this.purpose);
		}
		return end;
	}

	private int branch(RevisionTarget target) {
		if (target.branch() == null) {
			return ReferenceIndex.NONE;
		}
		try {
			return this.graph.position(target.branch());
		}
		catch (RevisionNotFoundException ex) {
			throw new BranchNotFoundException(target.branch(), ex.getSuggestions());
		}
	}

	private Walk walk(RevisionTarget target, int branch) {
		return new Walk(this.graph, target, (branch != ReferenceIndex.NONE) ? this.graph.line(branch) : null,
				this.purpose);
	}

	private BitSet starts(RevisionTarget target, @Nullable BitSet line) {
		BitSet starts = anchored(target, line);
		boolean severalMayWalk = this.purpose.selects() && target.isRelative();
		if (target.steps() == 0 || starts.cardinality() <= 1 || severalMayWalk) {
			return starts;
		}
		if (!target.isRelative()) {
			throw new MultipleHeadsException(target, this.graph.nodes(starts));
		}
		if (this.start == ReferenceIndex.NONE || !starts.get(this.start)) {
			throw new AmbiguousStartException(target, this.graph.ids(starts));
		}
		return this.graph.set(this.start);
	}

	private BitSet anchored(RevisionTarget target, @Nullable BitSet line) {
		Anchor anchor = target.anchor();
		if (anchor instanceof Identifier identifier) {
			String branch = target.branch();
			return this.graph.set((branch != null && line != null)
					? this.graph.position(identifier.value(), branch, line) : this.graph.position(identifier.value()));
		}
		if (anchor == Symbol.CURRENT || anchor == Symbol.HERE) {
			return rows((anchor == Symbol.CURRENT) ? this.current : this.here, target.steps(), line);
		}
		BitSet positions = new BitSet();
		if (anchor == Symbol.HEADS && line == null) {
			positions.or(this.graph.positions(this.graph.effectiveHeads()));
		}
		else if (anchor != Symbol.BASE) {
			positions.or(this.graph.positions(this.graph.heads()));
			if (line != null) {
				positions.and(line);
			}
		}
		if (anchor == Symbol.HEAD && positions.cardinality() > 1) {
			throw new MultipleHeadsException(target, this.graph.nodes(positions));
		}
		return positions;
	}

	/**
	 * Return the rows on a line. Where there is none, steps down are counted from what
	 * stands in for one, a revision that is applied only because another line depends on
	 * it; and steps up from the highest of the line's revisions that are applied, which
	 * may be below a fork.
	 */
	private BitSet rows(AppliedRevisions applied, int steps, @Nullable BitSet line) {
		BitSet rows = applied.rows();
		if (line == null) {
			return rows;
		}
		rows.and(line);
		if (!rows.isEmpty() || steps == 0) {
			return rows;
		}
		BitSet onLine = (steps < 0) ? this.graph.tipsAlongParents(applied.positions()) : applied.positions();
		onLine.and(line);
		return this.graph.tips(onLine);
	}

	/**
	 * What a target is resolved for.
	 */
	enum Purpose {

		/**
		 * To upgrade: one start, no way out of the graph.
		 */
		UPGRADE,

		/**
		 * To undo or to stamp: one start, down to base.
		 */
		DOWNGRADE,

		/**
		 * To say which revisions are meant: steps may have several starts.
		 */
		SELECTION,

		/**
		 * To list a range: several starts, and steps end where the graph does.
		 */
		LISTING;

		boolean selects() {
			return this == SELECTION || this == LISTING;
		}

		boolean reachesBase() {
			return this != UPGRADE;
		}

		boolean stopsAtTheEnd() {
			return this == LISTING;
		}

	}

}
