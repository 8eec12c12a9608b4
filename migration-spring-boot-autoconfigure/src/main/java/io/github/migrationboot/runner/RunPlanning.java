package io.github.migrationboot.runner;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.Plan;
import io.github.migrationboot.revision.Planner;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.revision.UnknownDatabaseRevisionException;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * Plans runs, also of a database that a newer build has migrated. Immutable and
 * thread-safe.
 */
final class RunPlanning {

	private static final Log logger = LogFactory.getLog(RunPlanning.class);

	private final RevisionCatalogue catalogue;

	private final Planner planner;

	private final History history;

	private final StatusReader statusReader;

	private final UnknownRevisionPolicy policy;

	RunPlanning(RevisionCatalogue catalogue, History history, StatusReader statusReader, UnknownRevisionPolicy policy) {
		this.catalogue = catalogue;
		this.planner = new Planner(catalogue.graph());
		this.history = history;
		this.statusReader = statusReader;
		this.policy = policy;
	}

	/**
	 * Return what an upgrade is to run.
	 * @throws UnknownDatabaseRevisionException if the database is at a revision that is
	 * not here, and that is not to be ignored; says who brought it there
	 */
	PlannedRun upgrade(MigrationSession session, List<String> rows, List<RevisionTarget> targets) {
		Plan plan = this.history.explaining(session, () -> {
			try {
				return this.planner.upgrade(rows, targets);
			}
			catch (UnknownDatabaseRevisionException ex) {
				if (this.policy == UnknownRevisionPolicy.FAIL
						|| this.statusReader.read(session, rows).state() != State.AHEAD) {
					throw ex;
				}
				logger.info("A newer build has migrated the database to " + String.join(", ", ex.getRows())
						+ "; everything of this one is applied");
				return new Plan(List.of());
			}
		});
		return new PlannedRun(plan, this.catalogue);
	}

	/**
	 * Return what a downgrade is to run.
	 * @throws UnknownDatabaseRevisionException if the database is at a revision that
	 * neither this build nor the history knows; says who brought it there
	 */
	PlannedRun downgrade(MigrationSession session, List<String> rows, List<RevisionTarget> targets) {
		return new DowngradePlanning(this.catalogue, this.history).plan(session, rows, targets);
	}

}
