package io.github.migrationboot.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

import io.github.migrationboot.revision.GraphDefect.Cycle;
import io.github.migrationboot.revision.GraphDefect.Cycle.Link;
import io.github.migrationboot.revision.GraphDefect.Reference;

/**
 * Finds the cycles over parents and dependencies together: each self-loop, and a shortest
 * cycle for each strongly connected group. Not thread-safe, for one use. Tarjan's
 * algorithm without recursion, so that the history may be long; takes time proportional
 * to revisions and references.
 */
final class CycleFinder {

	private final ReferenceIndex index;

	private final List<Cycle> cycles = new ArrayList<>();

	private final int[] discovered;

	private final int[] lowest;

	private final int[] nextRequirement;

	private final BitSet onStack = new BitSet();

	private final Deque<Integer> stack = new ArrayDeque<>();

	private int clock;

	CycleFinder(ReferenceIndex index) {
		this.index = index;
		this.discovered = new int[index.size()];
		this.lowest = new int[index.size()];
		this.nextRequirement = new int[index.size()];
	}

	/**
	 * Return the cycles.
	 * @return self-loops and cycles, in the order of the index
	 */
	List<Cycle> find() {
		for (int position = 0; position < this.index.size(); position++) {
			for (int requirement : this.index.requirements().of(position)) {
				if (requirement == position) {
					this.cycles.add(cycle(List.of(position)));
				}
			}
		}
		for (int position = 0; position < this.index.size(); position++) {
			if (this.discovered[position] == 0) {
				search(position);
			}
		}
		return this.cycles;
	}

	private void search(int root) {
		Deque<Integer> path = new ArrayDeque<>();
		enter(root, path);
		while (!path.isEmpty()) {
			int position = path.element();
			int[] requirements = this.index.requirements().of(position);
			if (this.nextRequirement[position] < requirements.length) {
				int requirement = requirements[this.nextRequirement[position]++];
				if (this.discovered[requirement] == 0) {
					enter(requirement, path);
				}
				else if (this.onStack.get(requirement)) {
					this.lowest[position] = Math.min(this.lowest[position], this.discovered[requirement]);
				}
			}
			else {
				leave(path);
			}
		}
	}

	private void enter(int position, Deque<Integer> path) {
		this.discovered[position] = ++this.clock;
		this.lowest[position] = this.clock;
		this.stack.push(position);
		this.onStack.set(position);
		path.push(position);
	}

	private void leave(Deque<Integer> path) {
		int position = path.pop();
		if (!path.isEmpty()) {
			int dependent = path.element();
			this.lowest[dependent] = Math.min(this.lowest[dependent], this.lowest[position]);
		}
		if (this.lowest[position] == this.discovered[position]) {
			BitSet group = new BitSet();
			int member;
			do {
				member = this.stack.pop();
				this.onStack.clear(member);
				group.set(member);
			}
			while (member != position);
			if (group.cardinality() > 1) {
				this.cycles.add(shortestCycle(group));
			}
		}
	}

	private Cycle shortestCycle(BitSet group) {
		int start = group.nextSetBit(0);
		int[] reachedFrom = new int[this.index.size()];
		Arrays.fill(reachedFrom, ReferenceIndex.NONE);
		Deque<Integer> queue = new ArrayDeque<>(List.of(start));
		while (reachedFrom[start] == ReferenceIndex.NONE) {
			int position = queue.remove();
			for (int requirement : this.index.requirements().of(position)) {
				if (requirement != position && group.get(requirement)
						&& reachedFrom[requirement] == ReferenceIndex.NONE) {
					reachedFrom[requirement] = position;
					queue.add(requirement);
				}
			}
		}
		List<Integer> path = new ArrayList<>();
		for (int position = reachedFrom[start]; position != start; position = reachedFrom[position]) {
			path.add(position);
		}
		path.add(start);
		Collections.reverse(path);
		return cycle(path);
	}

	private Cycle cycle(List<Integer> path) {
		List<Link> links = new ArrayList<>();
		for (int i = 0; i < path.size(); i++) {
			int from = path.get(i);
			int to = path.get((i + 1) % path.size());
			RevisionNode node = this.index.nodes().get(from);
			boolean isParent = Arrays.stream(this.index.parents().of(from)).anyMatch((parent) -> parent == to);
			links.add(new Link(node.id(), node.location(), isParent ? Reference.DOWN_REVISION : Reference.DEPENDS_ON,
					this.index.nodes().get(to).id()));
		}
		return new Cycle(links);
	}

}
