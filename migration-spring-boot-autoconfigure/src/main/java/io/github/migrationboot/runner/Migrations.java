package io.github.migrationboot.runner;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.Plan;
import io.github.migrationboot.revision.Planner;
import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.revision.Step;
import io.github.migrationboot.revision.UnknownDatabaseRevisionException;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * Migrates one database and tells its state. Thread-safe: each call opens a session of
 * its own and closes it. Calls that change the database hold its migration lock; the
 * others write nothing, create nothing and never wait for it.
 * <p>
 * Targets are what one types after Alembic's commands: an id or the beginning of one,
 * {@code head}, {@code heads}, {@code base}, {@code +N} or {@code -N}.
 */
public final class Migrations {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	private final DataSource dataSource;

	private final RevisionCatalogue catalogue;

	private final MigrationSettings settings;

	private final Planner planner;

	private final Database database;

	private final History history;

	private final StatusReader statusReader;

	/**
	 * Create a facade. Makes no connection.
	 * @param dataSource where connections to the database come from
	 * @param catalogue the revisions
	 * @param settings the settings
	 */
	public Migrations(DataSource dataSource, RevisionCatalogue catalogue, MigrationSettings settings) {
		this.dataSource = dataSource;
		this.catalogue = catalogue;
		this.settings = settings;
		this.planner = new Planner(catalogue.graph());
		this.database = new Database(settings);
		this.history = new History(this.database.historyTable(), settings);
		this.statusReader = new StatusReader(catalogue.graph(), this.planner, this.history, settings.target());
	}

	/**
	 * Return where connections come from.
	 * @return the DataSource that was given
	 */
	public DataSource getDataSource() {
		return this.dataSource;
	}

	/**
	 * Return the revisions as a graph.
	 * @return the graph
	 */
	public RevisionGraph graph() {
		return this.catalogue.graph();
	}

	/**
	 * Apply everything up to the target of the settings.
	 * @return what was done
	 * @see #upgrade(String)
	 */
	public MigrationReport upgrade() {
		return upgrade(this.settings.target());
	}

	/**
	 * Apply a target and everything that it requires. At the target this is one
	 * connection and one round trip.
	 * @param target where to go
	 * @return what was done
	 * @throws io.github.migrationboot.MigrationException if the database cannot be
	 * reached, the target means nothing here, the lock is not to be had or a step fails
	 */
	public MigrationReport upgrade(String target) {
		RevisionTarget parsed = RevisionTarget.parse(target);
		return run((rows) -> this.planner.upgrade(rows, parsed));
	}

	/**
	 * Undo everything above a target.
	 * @param target where to go; it stays applied
	 * @return what was done
	 * @throws IrreversibleRevisionException if a revision on the way has no way down;
	 * nothing was changed then
	 * @throws io.github.migrationboot.MigrationException as for {@link #upgrade(String)}
	 */
	public MigrationReport downgrade(String target) {
		RevisionTarget parsed = RevisionTarget.parse(target);
		return run((rows) -> this.planner.downgrade(rows, parsed));
	}

	/**
	 * Write the version rows as if the targets had been reached, without running
	 * anything.
	 * @param targets where to be; {@code base} to be nowhere
	 * @return the version rows, and no steps
	 * @throws io.github.migrationboot.MigrationException as for {@link #upgrade(String)}
	 */
	public MigrationReport stamp(String... targets) {
		List<RevisionTarget> parsed = Arrays.stream(targets).map(RevisionTarget::parse).toList();
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return new Run(session, this.settings, this.database)
				.stamp((rows) -> known(session, rows, () -> this.planner.stamp(rows, parsed)));
		}
	}

	/**
	 * Return the version rows that this application contains.
	 * @return the revisions that are rows, in the order of the rows
	 */
	public List<RevisionNode> current() {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return this.database.rows(session)
				.stream()
				.map(this.catalogue.graph()::find)
				.filter(Objects::nonNull)
				.toList();
		}
	}

	/**
	 * Return the heads of the graph. Asks no database.
	 * @return the heads
	 */
	public List<RevisionNode> heads() {
		return this.catalogue.graph().heads();
	}

	/**
	 * Return what an upgrade to the target of the settings would run.
	 * @return the revisions in the order in which they would run
	 */
	public List<RevisionNode> pending() {
		RevisionTarget target = RevisionTarget.parse(this.settings.target());
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			List<String> rows = this.database.rows(session);
			return known(session, rows, () -> this.planner.upgrade(rows, target)).steps()
				.stream()
				.map(Step::revision)
				.toList();
		}
	}

	/**
	 * Refuse a database that is not at the target of the settings. Changes nothing.
	 * @throws PendingRevisionsException if something is pending
	 */
	public void validate() {
		List<RevisionNode> pending = pending();
		if (!pending.isEmpty()) {
			throw new PendingRevisionsException(this.settings.target(), pending);
		}
	}

	/**
	 * Return what has been run on the database.
	 * @param limit the greatest number of rows
	 * @return the rows, the newest first; empty if there is no history
	 */
	public List<HistoryRow> history(int limit) {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return this.history.rows(session, limit);
		}
	}

	/**
	 * Return the state of the database. Whatever the reason is that it cannot be read,
	 * such as a missing right or another product, it is unavailable then.
	 * @return the state
	 */
	public MigrationStatus status() {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return this.statusReader.read(session, this.database.rows(session));
		}
		catch (MigrationException ex) {
			logger.debug("The state of the database cannot be read", ex);
			return this.statusReader.unavailable();
		}
	}

	/**
	 * Return one revision, also if the database cannot be asked about it.
	 * @param identifier its id, a label of it, or the beginning of either
	 * @return the revision
	 * @throws io.github.migrationboot.revision.RevisionNotFoundException if there is none
	 * @throws io.github.migrationboot.revision.AmbiguousRevisionException if there are
	 * several
	 */
	public RevisionStatus show(String identifier) {
		RevisionNode node = graph().get(identifier);
		MigrationStatus status = status();
		if (status.state() == MigrationStatus.State.UNAVAILABLE) {
			return RevisionStatus.of(node, null);
		}
		return RevisionStatus.of(node,
				status.pending().stream().noneMatch((pending) -> pending.revision().equals(node.id())));
	}

	private MigrationReport run(Function<List<String>, Plan> planner) {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			Preparation preparation = new Preparation(this.catalogue);
			return new Run(session, this.settings, this.database)
				.execute((rows) -> preparation.prepare(known(session, rows, () -> planner.apply(rows))));
		}
	}

	/**
	 * Plan, and if the database is at a revision that is not here, say who brought it
	 * there.
	 */
	private <T> T known(MigrationSession session, List<String> rows, Supplier<T> plan) {
		try {
			return plan.get();
		}
		catch (UnknownDatabaseRevisionException ex) {
			List<String> origins = ex.getRows()
				.stream()
				.map((row) -> this.history.newest(session, row))
				.filter(Objects::nonNull)
				.map(HistoryRow::origin)
				.toList();
			throw new UnknownDatabaseRevisionException(ex.getRows(), origins);
		}
	}

}
