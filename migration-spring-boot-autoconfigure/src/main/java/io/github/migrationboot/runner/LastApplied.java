package io.github.migrationboot.runner;

import java.util.List;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.AmbiguousStartException;
import io.github.migrationboot.revision.RevisionTarget;

/**
 * Lets {@code -N} start at the revision that was applied last where the database is at
 * several, because that is what one means by going back. Only the history can tell; where
 * it does not know all of them nothing is guessed (Alembic row ERR-14). Not thread-safe.
 */
final class LastApplied {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	private final History history;

	private final MigrationSession session;

	LastApplied(History history, MigrationSession session) {
		this.history = history;
		this.session = session;
	}

	/**
	 * Plan, and where that is ambiguous plan again with a row to start from.
	 * @param targets what is asked for
	 * @param planner makes the plan
	 * @throws AmbiguousStartException if the history does not tell
	 */
	<P> P resolve(List<RevisionTarget> targets, Function<List<RevisionTarget>, P> planner) {
		try {
			return planner.apply(targets);
		}
		catch (AmbiguousStartException ex) {
			if (ex.getTarget().steps() > 0) {
				throw ex;
			}
			RevisionTarget resolved = ex.getTarget().on(lastApplied(ex));
			return resolve(targets.stream().map((target) -> target.equals(ex.getTarget()) ? resolved : target).toList(),
					planner);
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
