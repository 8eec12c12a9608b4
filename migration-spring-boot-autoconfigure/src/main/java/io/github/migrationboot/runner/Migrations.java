package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.Planner;
import io.github.migrationboot.revision.RevisionDetails;
import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionRange;
import io.github.migrationboot.revision.RevisionSelector;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.revision.Step;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * Migrates one database and tells its state. Thread-safe: each call opens a session of
 * its own and closes it. Calls that change the database hold its migration lock; the
 * others write nothing, create nothing and never wait for it.
 * <p>
 * Targets are what one types after Alembic's commands: see {@link RevisionTarget}. Where
 * several may be given they have commas between them.
 */
public final class Migrations {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	/**
	 * The server answers such questions in milliseconds, or is gone.
	 */
	private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

	private final DataSource dataSource;

	private final RevisionCatalogue catalogue;

	private final MigrationSettings settings;

	private final Planner planner;

	private final RevisionSelector selector;

	private final Database database;

	private final History history;

	private final StatusReader statusReader;

	private final RunningReader runningReader;

	private final RunPlanning planning;

	private final RevisionComparison comparison;

	private final ChangedRevisionCheck changedRevisionCheck;

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
		this.selector = new RevisionSelector(catalogue.graph());
		this.database = new Database(settings);
		this.history = new History(this.database.historyTable(), settings);
		this.statusReader = new StatusReader(catalogue.graph(), this.planner, this.history, settings.target());
		this.runningReader = new RunningReader(settings, this.database.versionTableName(), this.history);
		this.planning = new RunPlanning(catalogue, this.history, this.statusReader, settings.unknownRevision());
		this.comparison = new RevisionComparison(catalogue, this.planner, this.history);
		this.changedRevisionCheck = new ChangedRevisionCheck(this.comparison, settings.safety().changedRevision());
	}

	/**
	 * Return where connections come from.
	 * @return the DataSource that was given
	 */
	public DataSource getDataSource() {
		return this.dataSource;
	}

	/**
	 * Return what was set.
	 * @return the settings that were given
	 */
	public MigrationSettings settings() {
		return this.settings;
	}

	/**
	 * Return the revisions, and where each is from.
	 * @return the catalogue that was given
	 */
	public RevisionCatalogue catalogue() {
		return this.catalogue;
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
	 * Apply targets and everything that they require. At the target this is one
	 * connection and one round trip; a second one, and the reading of all revisions, if
	 * changed ones are to be a failure ({@link ChangedRevisionPolicy#FAIL}).
	 * @param targets where to go
	 * @return what was done
	 * @throws io.github.migrationboot.MigrationException if the database cannot be
	 * reached, a target means nothing here, the lock is not to be had or a step fails
	 */
	public MigrationReport upgrade(String targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(targets);
		return run((session, rows) -> this.planning.upgrade(session, rows, parsed));
	}

	/**
	 * Undo everything above targets. {@code -N} starts at the version row; if there are
	 * several, at the one that the history says was applied last.
	 * <p>
	 * Where a newer build has migrated the database, what this one does not contain is
	 * undone by the way back that the history keeps with each upgrade. {@code head} and
	 * {@code heads} then undo all of that.
	 * @param targets where to go; they stay applied
	 * @return what was done
	 * @throws StoredDowngradeException if a revision that this application does not
	 * contain has no stored way back, or it is not what was stored; nothing was changed
	 * then
	 * @throws IrreversibleRevisionException if a revision on the way has no way down;
	 * nothing was changed then
	 * @throws io.github.migrationboot.MigrationException as for {@link #upgrade(String)}
	 */
	public MigrationReport downgrade(String targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(targets);
		return run((session, rows) -> this.planning.downgrade(session, rows, parsed));
	}

	/**
	 * Write the version rows as if the targets had been reached, without running
	 * anything.
	 * @param targets where to be; {@code base} to be nowhere
	 * @return the version rows, and no steps
	 * @throws io.github.migrationboot.MigrationException as for {@link #upgrade(String)}
	 */
	public MigrationReport stamp(String... targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(String.join(",", targets));
		try (MigrationSession session = setup().open()) {
			return new Run(session, this.settings, this.database).stamp((rows) -> this.history.explaining(session,
					() -> new LastApplied(this.history, session, this.planner)
						.plan((planner) -> planner.stamp(rows, parsed))));
		}
	}

	/**
	 * Delete all version rows, also those that this application does not contain, and
	 * write others, without running anything.
	 * @param targets where to be; {@code base} to be nowhere
	 * @return the version rows, and no steps
	 * @throws io.github.migrationboot.MigrationException as for {@link #upgrade(String)}
	 */
	public MigrationReport stampPurged(String... targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(String.join(",", targets));
		try (MigrationSession session = setup().open()) {
			return new Run(session, this.settings, this.database)
				.stamp((rows) -> this.planner.stampPurged(rows, parsed));
		}
	}

	/**
	 * Return where the database is: the applied revisions that are the parent of no other
	 * applied one. Version rows that this application does not contain are left out.
	 * @return the revisions in total order
	 */
	public List<RevisionNode> current() {
		return this.selector.current(knownRows());
	}

	/**
	 * Return the one revision that the database is at. Version rows that this application
	 * does not contain are left out.
	 * @return the revision, or {@code null} if nothing is applied
	 * @throws io.github.migrationboot.revision.MultipleCurrentRevisionsException if there
	 * are several rows
	 */
	public @Nullable RevisionNode currentRevision() {
		return this.selector.currentRevision(knownRows());
	}

	private List<String> knownRows() {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return known(this.database.rows(session));
		}
	}

	private List<String> known(List<String> rows) {
		return rows.stream().filter((row) -> graph().find(row) != null).toList();
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
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return pending(session);
		}
	}

	private List<RevisionNode> pending(MigrationSession session) {
		return pending(session, this.database.rows(session));
	}

	private List<RevisionNode> pending(MigrationSession session, List<String> rows) {
		List<RevisionTarget> targets = RevisionTarget.parseList(this.settings.target());
		return this.planning.upgrade(session, rows, targets).plan().steps().stream().map(Step::revision).toList();
	}

	/**
	 * Refuse a database that is not at the target of the settings, and do what they say
	 * about revisions that were changed after they were applied. Changes nothing. Reads
	 * every applied revision, unless changed ones do not matter.
	 * @throws PendingRevisionsException if something is pending
	 * @throws ChangedRevisionException if a revision was changed and the settings want a
	 * failure
	 */
	public void validate() {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			List<String> rows = this.database.rows(session);
			List<RevisionNode> pending = pending(session, rows);
			if (!pending.isEmpty()) {
				throw new PendingRevisionsException(this.settings.target(), pending);
			}
			this.changedRevisionCheck.check(session, rows);
		}
	}

	/**
	 * Wait until the database is at the target of the settings because someone else
	 * migrates it. Changes nothing. Asks with a new connection each time, so that a
	 * server that does not run yet, or starts anew, is waited for as well; what does not
	 * pass by itself, such as a refused login, is not.
	 * @param timeout how long to wait at most; 0 to ask once
	 * @param pollInterval how long to pause between two questions
	 * @throws WaitTimeoutException if something is pending all that time, or the database
	 * does not answer
	 * @throws WaitInterruptedException if this thread is interrupted while it waits
	 * @throws io.github.migrationboot.MigrationException as for {@link #validate()}
	 */
	public void await(Duration timeout, Duration pollInterval) {
		new TargetWait(this.settings.target(), this::pendingSoon).await(timeout, pollInterval);
	}

	private List<RevisionNode> pendingSoon() {
		try (MigrationSession session = MigrationSession.open(this.dataSource, ANSWER_TIMEOUT)) {
			return pending(session);
		}
	}

	/**
	 * Return the writer of scripts that do what {@link #upgrade(String)} and
	 * {@link #downgrade(String)} do.
	 * @param form what the scripts expect of the database
	 * @return the writer
	 */
	public MigrationScript script(ScriptForm form) {
		return new MigrationScript(this.dataSource, this.catalogue, this.settings, form);
	}

	/**
	 * Return what tells what {@link #upgrade(String)} and {@link #downgrade(String)}
	 * would do.
	 * @return the preview
	 */
	public MigrationPreview preview() {
		return new MigrationPreview(this.dataSource, this.settings, this.planning, this.changedRevisionCheck);
	}

	/**
	 * Return what finds and accepts revisions that were changed after they were applied.
	 * @return the changed revisions
	 */
	public ChangedRevisions changedRevisions() {
		return new ChangedRevisions(this.dataSource, this.settings, this.comparison);
	}

	/**
	 * Return what makes a database ready for its first revision, or for its first one
	 * again.
	 * @return the setup
	 */
	public DatabaseSetup setup() {
		return new DatabaseSetup(this.dataSource, this.settings);
	}

	/**
	 * Return the revisions as people ask for them.
	 * @return the listing
	 */
	public RevisionListing listing() {
		return new RevisionListing(this.dataSource, graph(), this.database, this.history,
				this.settings.unknownRevision());
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
			MigrationStatus status = this.statusReader.read(session, this.database.rows(session));
			return status.withRunning(this.runningReader.read(session, status.lastRun()));
		}
		catch (MigrationException ex) {
			logger.debug("The state of the database cannot be read", ex);
			return this.statusReader.unavailable();
		}
	}

	/**
	 * Return the revisions of a range, and what the graph makes of them. Asks the
	 * database only if the range needs it.
	 * @param range for example {@code base:head}, or {@code :} for all
	 * @return the revisions, the newest first
	 * @throws io.github.migrationboot.MigrationException if the range means nothing here,
	 * or it counts from the database and that cannot be reached
	 */
	public List<RevisionDetails> revisions(String range) {
		RevisionRange parsed = RevisionRange.parse(range);
		List<String> rows = parsed.needsDatabase() ? knownRows() : List.of();
		return this.selector.history(rows, parsed).stream().map(graph()::details).toList();
	}

	/**
	 * Return some revisions, also if the database cannot be asked about them;
	 * {@code current} means none then.
	 * @param targets which
	 * @return the revisions in total order
	 * @throws io.github.migrationboot.MigrationException if a target means nothing here
	 */
	public List<RevisionStatus> show(String targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(targets);
		MigrationStatus status = status();
		Set<String> pending = status.pending().stream().map(RevisionStatus::revision).collect(Collectors.toSet());
		boolean unavailable = status.state() == MigrationStatus.State.UNAVAILABLE;
		return this.selector.select(known(status.current()), parsed)
			.stream()
			.map((node) -> RevisionStatus.of(node, unavailable ? null : !pending.contains(node.id())))
			.toList();
	}

	private MigrationReport run(BiFunction<MigrationSession, List<String>, PlannedRun> planner) {
		try (MigrationSession session = setup().open()) {
			return new Run(session, this.settings, this.database)
				.execute((rows) -> planner.apply(session, rows).prepare(), this.changedRevisionCheck);
		}
	}

}
