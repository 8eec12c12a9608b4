package io.github.migrationboot.runner;

import java.util.List;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.AmbiguousStartException;
import io.github.migrationboot.revision.Planner;

/**
 * Lets {@code -N} start at the revision that was applied last where the database is at
 * several, because that is what one means by going back. Only the history can tell; where
 * it does not know all of them nothing is guessed (Alembic row ERR-14). Immutable; as
 * thread-safe as the session.
 *
 * @param history the history
 * @param session where to read it
 * @param planner the planner
 */
record LastApplied(History history, MigrationSession session, Planner planner) {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	/**
	 * Plan, and where that is ambiguous plan again with a row to start from.
	 * @param plan asks a planner for the plan
	 * @throws AmbiguousStartException if the history does not tell
	 */
	<P> P plan(Function<Planner, P> plan) {
		try {
			return plan.apply(this.planner);
		}
		catch (AmbiguousStartException ex) {
			if (ex.getTarget().steps() > 0) {
				throw ex;
			}
			return plan.apply(this.planner.startingAt(lastApplied(ex)));
		}
	}

	private String lastApplied(AmbiguousStartException ambiguous) {
		List<HistoryRow> rows = this.history.applied(this.session, ambiguous.getRows());
		if (rows.size() < ambiguous.getRows().size()) {
			throw ambiguous;
		}
		HistoryRow last = rows.get(0);
		logger.info("Target %s starts at %s, the last one applied of %s: %s".formatted(ambiguous.getTarget(),
				last.revision(), String.join(", ", ambiguous.getRows()), last.origin()));
		return last.revision();
	}

}
