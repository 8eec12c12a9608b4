package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionRange;
import io.github.migrationboot.revision.RevisionSelector;
import io.github.migrationboot.revision.RevisionTarget;

/**
 * Lists revisions as people ask for them. Immutable and thread-safe. Writes nothing,
 * waits for no lock, and makes a connection only where a method says so. Lists begin with
 * the newest revision: they are in the reverse of the order in which an upgrade runs
 * them.
 * <p>
 * Unlike {@link Migrations#status()}, which tells the state of any database, these
 * methods refuse a version row that the application does not contain, unless such rows
 * are to be ignored ({@link UnknownRevisionPolicy#IGNORE}) and what is asked for does not
 * depend on where they are in the graph.
 */
public final class RevisionListing {

	private final DataSource dataSource;

	private final RevisionGraph graph;

	private final RevisionSelector selector;

	private final Database database;

	private final History history;

	private final UnknownRevisionPolicy policy;

	RevisionListing(DataSource dataSource, RevisionGraph graph, Database database, History history,
			UnknownRevisionPolicy policy) {
		this.dataSource = dataSource;
		this.graph = graph;
		this.selector = new RevisionSelector(graph);
		this.database = database;
		this.history = history;
		this.policy = policy;
	}

	/**
	 * Return the heads. Makes no connection.
	 * @param resolveDependencies whether to leave out those that another revision depends
	 * on
	 * @return the heads
	 */
	public List<ListedRevision> heads(boolean resolveDependencies) {
		return newestFirst(resolveDependencies ? this.graph.effectiveHeads() : this.graph.heads(), List.of());
	}

	/**
	 * Return the revisions with several children. Makes no connection.
	 * @return the branch points
	 */
	public List<ListedRevision> branchPoints() {
		return newestFirst(this.graph.branchPoints(), List.of());
	}

	/**
	 * Return the children of a revision. Makes no connection.
	 * @param parent a revision of this listing
	 * @return the children in the order in which an upgrade runs them
	 */
	public List<ListedRevision> children(ListedRevision parent) {
		return parent.children()
			.stream()
			.map((id) -> listed(Objects.requireNonNull(this.graph.find(id)), List.of()))
			.toList();
	}

	/**
	 * Return where the database is: the applied revisions that are the parent of no other
	 * applied one. A revision that is applied only because another one depends on it has
	 * no row, and is among them. Rows that the application does not contain come first.
	 * @return the revisions
	 * @throws io.github.migrationboot.MigrationException if the database cannot be read,
	 * or names a revision that the application does not contain and that is not to be
	 * ignored
	 */
	public List<ListedRevision> current() {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			List<String> rows = this.database.rows(session);
			List<String> accepted = accepted(rows);
			List<ListedRevision> current = new ArrayList<>();
			rows.stream().filter((row) -> !accepted.contains(row)).map(ListedRevision::unknown).forEach(current::add);
			current.addAll(this.history.explaining(session, () -> newestFirst(this.selector.current(accepted), rows)));
			return List.copyOf(current);
		}
	}

	/**
	 * Return the rows without those that are to be ignored.
	 */
	private List<String> accepted(List<String> rows) {
		return (this.policy == UnknownRevisionPolicy.IGNORE)
				? rows.stream().filter((row) -> this.graph.find(row) != null).toList() : rows;
	}

	/**
	 * Return the revisions of a range. Makes a connection if an end is {@code current} or
	 * the rows are wanted.
	 * @param range for example {@code base:head}, or {@code :} for all
	 * @param markCurrent whether to say which of them are rows
	 * @return the revisions
	 * @throws io.github.migrationboot.MigrationException if the range means nothing here,
	 * or the database is needed and cannot be read, or names a revision that the
	 * application does not contain, which can be ignored where no end is {@code current}
	 */
	public List<ListedRevision> history(String range, boolean markCurrent) {
		RevisionRange parsed = RevisionRange.parse(range);
		if (!markCurrent && !parsed.needsDatabase()) {
			return listed(this.selector.history(List.of(), parsed), List.of());
		}
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			List<String> rows = this.database.rows(session);
			List<String> known = parsed.needsDatabase() ? rows : accepted(rows);
			return this.history.explaining(session,
					() -> listed(this.selector.history(known, parsed), markCurrent ? rows : List.of()));
		}
	}

	/**
	 * Return some revisions. Makes a connection if a target is {@code current}.
	 * @param targets which, with commas between them
	 * @return the revisions; {@code base} adds none
	 * @throws io.github.migrationboot.MigrationException if a target means nothing here,
	 * or the database is needed and cannot be read, or names a revision that the
	 * application does not contain
	 */
	public List<ListedRevision> show(String targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(targets);
		if (!new RevisionRange(List.of(), parsed).needsDatabase()) {
			return newestFirst(this.selector.select(List.of(), parsed), List.of());
		}
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			List<String> rows = this.database.rows(session);
			return this.history.explaining(session, () -> newestFirst(this.selector.select(rows, parsed), rows));
		}
	}

	private List<ListedRevision> newestFirst(List<RevisionNode> nodes, Collection<String> rows) {
		List<RevisionNode> reversed = new ArrayList<>(nodes);
		Collections.reverse(reversed);
		return listed(reversed, rows);
	}

	private List<ListedRevision> listed(List<RevisionNode> nodes, Collection<String> rows) {
		return nodes.stream().map((node) -> listed(node, rows)).toList();
	}

	private ListedRevision listed(RevisionNode node, Collection<String> rows) {
		return ListedRevision.of(this.graph.details(node), rows.contains(node.id()));
	}

}
