package io.github.migrationboot.runner;

import java.util.List;
import java.util.function.BiFunction;

import javax.sql.DataSource;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.RevisionTarget;

/**
 * Tells what a run would do. The revisions are read as for the run, so that a faulty one
 * is found. Leaves the database as it is. Immutable and thread-safe.
 */
public final class MigrationPreview {

	private final DataSource dataSource;

	private final MigrationSettings settings;

	private final RunPlanning planning;

	private final Database database;

	private final ChangedRevisionCheck changes;

	MigrationPreview(DataSource dataSource, MigrationSettings settings, RunPlanning planning,
			ChangedRevisionCheck changes) {
		this.dataSource = dataSource;
		this.settings = settings;
		this.planning = planning;
		this.database = new Database(settings);
		this.changes = changes;
	}

	/**
	 * Return what {@link Migrations#upgrade(String)} would run. Waits for no lock.
	 * @param targets where to go
	 * @return the steps in the order in which they would run, empty if there is nothing
	 * to do
	 * @throws io.github.migrationboot.MigrationException as for the upgrade
	 */
	public List<PlannedStep> upgrade(String targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(targets);
		return plan((session, rows) -> this.planning.upgrade(session, rows, parsed));
	}

	/**
	 * Return what {@link Migrations#downgrade(String)} would run. Waits for no lock.
	 * @param targets where to go
	 * @return the steps in the order in which they would run, empty if there is nothing
	 * to do
	 * @throws io.github.migrationboot.MigrationException as for the downgrade
	 */
	public List<PlannedStep> downgrade(String targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(targets);
		return plan((session, rows) -> this.planning.downgrade(session, rows, parsed));
	}

	/**
	 * Run what {@link Migrations#upgrade(String)} would in one transaction, and roll it
	 * back. Waits for the migration lock; locks on tables are held until the last
	 * revision has run. Deferred constraints are checked where the upgrade would commit.
	 * What a data step does outside of the database stays, and so do the values that
	 * sequences have given.
	 * @param targets where to go
	 * @return the steps that work, and the version rows, which are what they were
	 * @throws NonTransactionalRevisionException if a revision cannot be in a transaction;
	 * nothing was run then
	 * @throws io.github.migrationboot.MigrationException as for the upgrade
	 */
	public MigrationReport rehearseUpgrade(String targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(targets);
		return rehearse((session, rows) -> this.planning.upgrade(session, rows, parsed));
	}

	/**
	 * Run what {@link Migrations#downgrade(String)} would in one transaction, and roll it
	 * back, as {@link #rehearseUpgrade(String)} does.
	 * @param targets where to go
	 * @return the steps that work, and the version rows, which are what they were
	 * @throws NonTransactionalRevisionException if a revision cannot be in a transaction;
	 * nothing was run then
	 * @throws io.github.migrationboot.MigrationException as for the downgrade
	 */
	public MigrationReport rehearseDowngrade(String targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(targets);
		return rehearse((session, rows) -> this.planning.downgrade(session, rows, parsed));
	}

	private MigrationReport rehearse(BiFunction<MigrationSession, List<String>, PlannedRun> planner) {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return new Run(session, this.settings, this.database)
				.rehearse((rows) -> planner.apply(session, rows).prepare(), this.changes);
		}
	}

	private List<PlannedStep> plan(BiFunction<MigrationSession, List<String>, PlannedRun> planner) {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return planner.apply(session, this.database.rows(session)).show();
		}
	}

}
