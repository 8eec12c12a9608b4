package io.github.migrationboot.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.migrationboot.revision.HeadChange.Delete;
import io.github.migrationboot.revision.HeadChange.Insert;
import io.github.migrationboot.revision.HeadChange.Update;

/**
 * The revisions that are applied, and how the rows of the version table follow them: the
 * rows are always those applied revisions that no other applied revision names as a
 * parent or a dependency. Mutable and not thread-safe; made in time proportional to
 * revisions and references, and each change takes time proportional to the references of
 * its revision.
 */
final class AppliedRevisions {

	private final RevisionGraph graph;

	private final BitSet rowsAsGiven;

	private final BitSet applied;

	private final int[] timesNamed;

	/**
	 * Rows to remove because another row implies them. They go with the first change:
	 * later an update may want to write the same row.
	 */
	private final List<HeadChange> redundant = new ArrayList<>();

	/**
	 * Return what is applied in a database.
	 * @param graph the revisions there are
	 * @param rows the rows of its version table
	 * @throws UnknownDatabaseRevisionException if the graph does not know a row
	 */
	static AppliedRevisions of(RevisionGraph graph, Collection<String> rows) {
		Set<String> unknown = unknown(graph, rows);
		if (!unknown.isEmpty()) {
			throw new UnknownDatabaseRevisionException(unknown);
		}
		BitSet positions = new BitSet();
		rows.forEach((row) -> positions.set(graph.position(row)));
		return new AppliedRevisions(graph, positions);
	}

	static Set<String> unknown(RevisionGraph graph, Collection<String> rows) {
		return rows.stream().filter((row) -> graph.find(row) == null).collect(Collectors.toCollection(TreeSet::new));
	}

	AppliedRevisions(RevisionGraph graph, BitSet rows) {
		this.graph = graph;
		this.rowsAsGiven = (BitSet) rows.clone();
		this.applied = graph.withAncestors(rows);
		this.timesNamed = new int[graph.size()];
		this.applied.stream().forEach((position) -> {
			for (int requirement : graph.requirements(position)) {
				this.timesNamed[requirement]++;
			}
		});
		rows.stream()
			.filter((row) -> this.timesNamed[row] > 0)
			.forEach((row) -> this.redundant.add(new Delete(id(row))));
	}

	/**
	 * Return the rows that there were before any change, also those that another row
	 * implies.
	 * @return a new set of positions
	 */
	BitSet rowsAsGiven() {
		return (BitSet) this.rowsAsGiven.clone();
	}

	/**
	 * Return everything that is applied.
	 * @return a new set of positions
	 */
	BitSet positions() {
		return (BitSet) this.applied.clone();
	}

	/**
	 * Return the rows as they should be: without those that another row implies.
	 * @return a new set of positions
	 */
	BitSet rows() {
		return this.graph.tips(this.applied);
	}

	/**
	 * Apply a revision of which all parents and dependencies are applied.
	 * @param position the revision
	 * @return what happens to the rows
	 */
	List<HeadChange> apply(int position) {
		List<HeadChange> changes = takeRedundant();
		List<String> replaced = new ArrayList<>();
		for (int requirement : this.graph.requirements(position)) {
			if (this.timesNamed[requirement]++ == 0) {
				replaced.add(id(requirement));
			}
		}
		this.applied.set(position);
		if (replaced.isEmpty()) {
			changes.add(new Insert(id(position)));
			return changes;
		}
		int last = replaced.size() - 1;
		replaced.subList(0, last).forEach((row) -> changes.add(new Delete(row)));
		changes.add(new Update(replaced.get(last), id(position)));
		return changes;
	}

	/**
	 * Undo a revision that no applied revision names.
	 * @param position the revision
	 * @return what happens to the rows
	 */
	List<HeadChange> undo(int position) {
		List<HeadChange> changes = takeRedundant();
		List<String> exposed = new ArrayList<>();
		for (int requirement : this.graph.requirements(position)) {
			if (--this.timesNamed[requirement] == 0) {
				exposed.add(id(requirement));
			}
		}
		this.applied.clear(position);
		if (exposed.isEmpty()) {
			changes.add(new Delete(id(position)));
			return changes;
		}
		int last = exposed.size() - 1;
		exposed.subList(0, last).forEach((row) -> changes.add(new Insert(row)));
		changes.add(new Update(id(position), exposed.get(last)));
		return changes;
	}

	private List<HeadChange> takeRedundant() {
		List<HeadChange> changes = new ArrayList<>(this.redundant);
		this.redundant.clear();
		return changes;
	}

	private String id(int position) {
		return this.graph.node(position).id();
	}

}
