package io.github.migrationboot.runner;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import javax.sql.DataSource;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.Plan;
import io.github.migrationboot.revision.Planner;
import io.github.migrationboot.revision.RevisionRange;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * Writes upgrades and downgrades as SQL scripts for {@code psql -v ON_ERROR_STOP=1 -f},
 * in Alembic's layout. Running a script leaves the same schema, version rows and history
 * as the run itself. Immutable and thread-safe.
 * <p>
 * A script is for a database at certain version rows. Targets alone start where the
 * database is, which is read then; nothing is written to it and no lock is waited for. A
 * range starts where its start says, and makes no connection unless an end is
 * {@code current}: {@code base:head}, {@code a:b}, {@code a,b:heads}. A range without a
 * start is Alembic's usual one, {@code base} for an upgrade and {@code heads} for a
 * downgrade.
 * <p>
 * The whole script is returned at once, so that there is none if its last revision cannot
 * be a part of it.
 */
public final class MigrationScript {

	private final DataSource dataSource;

	private final RevisionCatalogue catalogue;

	private final Planner planner;

	private final Database database;

	private final History history;

	private final ScriptWriter writer;

	MigrationScript(DataSource dataSource, RevisionCatalogue catalogue, MigrationSettings settings, ScriptForm form) {
		this.dataSource = dataSource;
		this.catalogue = catalogue;
		this.planner = new Planner(catalogue.graph());
		this.database = new Database(settings);
		this.history = new History(this.database.historyTable(), settings);
		this.writer = new ScriptWriter(settings, form);
	}

	/**
	 * Write an upgrade.
	 * @param targets where to go, as for {@link Migrations#upgrade(String)}, or a range
	 * @return the script, empty if there is nothing to do
	 * @throws OfflineStepException if a revision needs a connection
	 * @throws NonTransactionalRevisionException if the script is to be one transaction
	 * and a revision cannot be in one
	 * @throws io.github.migrationboot.revision.InvalidRangeException if the end of a
	 * range requires nothing of its start
	 * @throws io.github.migrationboot.MigrationException if a target means nothing here,
	 * a body is faulty, or the database is needed and cannot be read
	 */
	public String upgrade(String targets) {
		RevisionRange range = range(targets, RevisionTarget.BASE);
		return write(range, (rows) -> (planner) -> planner.upgrade(rows, range), this::write);
	}

	/**
	 * Write a downgrade.
	 * @param targets where to go, as for {@link Migrations#downgrade(String)}, or a range
	 * from the newer to the older revision; with a stated start {@code -N} needs one row,
	 * since no history tells which of several was applied last
	 * @return the script, empty if there is nothing to do
	 * @throws StoredDowngradeException as for {@link Migrations#downgrade(String)}
	 * @throws IrreversibleRevisionException if a revision on the way has no way down
	 * @throws OfflineStepException if a revision needs a connection
	 * @throws NonTransactionalRevisionException as for {@link #upgrade(String)}
	 * @throws io.github.migrationboot.revision.InvalidDowngradeTargetException if the
	 * start of a range does not require its end
	 * @throws io.github.migrationboot.MigrationException as for {@link #upgrade(String)}
	 */
	public String downgrade(String targets) {
		RevisionRange range = range(targets, RevisionTarget.HEADS);
		return range.start().equals(List.of(RevisionTarget.CURRENT)) ? downgradeOfDatabase(range.end())
				: write(range, (rows) -> (planner) -> planner.downgrade(rows, range), this::write);
	}

	private String downgradeOfDatabase(List<RevisionTarget> end) {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			List<String> rows = this.database.rows(session);
			PlannedRun run = new DowngradePlanning(this.catalogue, this.history).plan(session, rows,
					end.isEmpty() ? List.of(RevisionTarget.BASE) : end);
			return this.writer.write(new Planner(run.catalogue().graph()).rowsAt(rows, List.of(RevisionTarget.CURRENT)),
					run);
		}
	}

	/**
	 * Write the change of the version rows that {@link Migrations#stamp(String...)}
	 * makes.
	 * @param targets where to be, as for the stamp, or a range from where the database is
	 * @return the script, empty if no row changes
	 * @throws io.github.migrationboot.MigrationException if a target means nothing here,
	 * or the database is needed and cannot be read
	 */
	public String stamp(String targets) {
		RevisionRange range = range(targets, RevisionTarget.BASE);
		return write(range, (rows) -> (planner) -> planner.stamp(rows, range), this.writer::writeStamp);
	}

	/**
	 * Write the creation of the version table and the history table. Makes no connection.
	 * @return the script
	 */
	public String ensureVersionTable() {
		return this.writer.writeTables();
	}

	private static RevisionRange range(String text, RevisionTarget usualStart) {
		if (!text.contains(":")) {
			return new RevisionRange(List.of(RevisionTarget.CURRENT), RevisionTarget.parseList(text));
		}
		RevisionRange range = RevisionRange.parse(text);
		return range.start().isEmpty() ? new RevisionRange(List.of(usualStart), range.end()) : range;
	}

	private String write(Collection<String> rows, Plan plan) {
		return this.writer.write(rows, new PlannedRun(plan, this.catalogue));
	}

	private <P> String write(RevisionRange range, Function<List<String>, Function<Planner, P>> plan,
			BiFunction<Collection<String>, P, String> writer) {
		if (!range.needsDatabase()) {
			P planned = plan.apply(List.of()).apply(this.planner);
			return writer.apply(this.planner.rowsAt(List.of(), range.start()), planned);
		}
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			List<String> rows = this.database.rows(session);
			P planned = this.history.explaining(session,
					() -> new LastApplied(this.history, session, this.planner).plan(plan.apply(rows)));
			return writer.apply(this.planner.rowsAt(rows, range.start()), planned);
		}
	}

}
