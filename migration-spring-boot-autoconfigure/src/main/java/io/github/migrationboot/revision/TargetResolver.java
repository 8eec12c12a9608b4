package io.github.migrationboot.revision;

import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.RevisionTarget.Anchor;
import io.github.migrationboot.revision.RevisionTarget.Identifier;
import io.github.migrationboot.revision.RevisionTarget.Symbol;

/**
 * Decides which revisions a target means. Immutable and thread-safe; takes time
 * proportional to revisions and references.
 */
final class TargetResolver {

	private final RevisionGraph graph;

	private final AppliedRevisions current;

	private final AppliedRevisions here;

	private final boolean selects;

	private final boolean stopsAtTheEnd;

	private TargetResolver(RevisionGraph graph, AppliedRevisions current, AppliedRevisions here, boolean selects,
			boolean stopsAtTheEnd) {
		this.graph = graph;
		this.current = current;
		this.here = here;
		this.selects = selects;
		this.stopsAtTheEnd = stopsAtTheEnd;
	}

	/**
	 * Resolve targets of a plan: steps are counted from the one row there is.
	 */
	static TargetResolver forPlan(RevisionGraph graph, AppliedRevisions current) {
		return new TargetResolver(graph, current, current, false, false);
	}

	/**
	 * Resolve targets that only say which revisions are meant: steps are counted from
	 * each effective head.
	 */
	static TargetResolver forSelection(RevisionGraph graph, AppliedRevisions current) {
		BitSet heads = new BitSet();
		graph.effectiveHeads().forEach((head) -> heads.set(graph.position(head)));
		return new TargetResolver(graph, current, new AppliedRevisions(graph, heads), true, false);
	}

	/**
	 * Resolve one side of a range that is shown: steps are counted from each revision of
	 * the other side, as far as there are revisions.
	 */
	static TargetResolver forRange(RevisionGraph graph, AppliedRevisions current, BitSet otherSide) {
		return new TargetResolver(graph, current, new AppliedRevisions(graph, otherSide), true, true);
	}

	/**
	 * Resolve a target.
	 * @param target the target
	 * @return what it means
	 */
	ResolvedTarget resolve(RevisionTarget target) {
		int branch = branch(target);
		BitSet line = (branch != ReferenceIndex.NONE) ? this.graph.line(branch) : null;
		BitSet starts = starts(target, line);
		if (target.steps() == 0) {
			return new ResolvedTarget(starts, branch);
		}
		Walk walk = new Walk(this.graph, target, line, this.stopsAtTheEnd);
		BitSet ends = new BitSet();
		int lineOfBase = branch;
		for (int start : starts.isEmpty() ? new int[] { Walk.BASE } : starts.stream().toArray()) {
			int end = walk.go(start, target.steps());
			if (end != Walk.BASE) {
				ends.set(end);
			}
			else if (lineOfBase == ReferenceIndex.NONE) {
				lineOfBase = start;
			}
		}
		return new ResolvedTarget(ends, lineOfBase);
	}

	/**
	 * Return the lowest revision to undo for a target like {@code -N}: the one N - 1
	 * steps below the row, which may be a merge.
	 * @param target a target that counts down from where the database is
	 * @return its position
	 */
	int lastUndone(RevisionTarget target) {
		int branch = branch(target);
		BitSet line = (branch != ReferenceIndex.NONE) ? this.graph.line(branch) : null;
		int start = starts(target, line).nextSetBit(0);
		if (start == Walk.BASE) {
			throw new RelativeTargetOutOfRangeException(target, 0);
		}
		int end = new Walk(this.graph, target, line, false).go(start, target.steps() + 1);
		if (end == Walk.BASE) {
			throw new RelativeTargetOutOfRangeException(target, -(target.steps() + 1));
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

	private BitSet starts(RevisionTarget target, @Nullable BitSet line) {
		BitSet starts = anchored(target, line);
		if (target.steps() != 0 && starts.cardinality() > 1 && !(this.selects && target.isRelative())) {
			if (target.isRelative()) {
				throw new AmbiguousStartException(target, this.graph.ids(starts));
			}
			throw new MultipleHeadsException(target, starts.stream().mapToObj(this.graph::node).toList());
		}
		return starts;
	}

	private BitSet anchored(RevisionTarget target, @Nullable BitSet line) {
		Anchor anchor = target.anchor();
		BitSet positions = new BitSet();
		if (anchor instanceof Identifier identifier) {
			String branch = target.branch();
			positions.set((branch != null && line != null) ? this.graph.position(identifier.value(), branch, line)
					: this.graph.position(identifier.value()));
		}
		else if (anchor == Symbol.CURRENT) {
			return tips(this.current, line);
		}
		else if (anchor == Symbol.HERE) {
			return tips(this.here, line);
		}
		else if (anchor != Symbol.BASE) {
			boolean effective = anchor == Symbol.HEADS && line == null;
			List<RevisionNode> heads = effective ? this.graph.effectiveHeads() : this.graph.heads();
			heads.forEach((head) -> positions.set(this.graph.position(head)));
			if (line != null) {
				positions.and(line);
			}
			if (anchor == Symbol.HEAD && positions.cardinality() > 1) {
				throw new MultipleHeadsException(target, positions.stream().mapToObj(this.graph::node).toList());
			}
		}
		return positions;
	}

	/**
	 * Return where a line stands: the rows on it, or if there is none the highest of its
	 * revisions that are applied for the sake of other rows.
	 */
	private BitSet tips(AppliedRevisions applied, @Nullable BitSet line) {
		BitSet rows = applied.rows();
		if (line == null) {
			return rows;
		}
		rows.and(line);
		if (!rows.isEmpty()) {
			return rows;
		}
		BitSet members = applied.positions();
		members.and(line);
		BitSet tips = (BitSet) members.clone();
		members.stream().forEach((member) -> {
			for (int requirement : this.graph.requirements(member)) {
				tips.clear(requirement);
			}
		});
		return tips;
	}

}
