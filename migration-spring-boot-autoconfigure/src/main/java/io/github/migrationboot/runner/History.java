package io.github.migrationboot.runner;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.connection.PipelineException;
import io.github.migrationboot.internal.version.HistoryEntry;
import io.github.migrationboot.internal.version.HistoryTable;
import io.github.migrationboot.revision.Direction;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.StampPlan;
import io.github.migrationboot.revision.UnknownDatabaseRevisionException;

/**
 * Reads and writes the history of a database. Immutable and thread-safe.
 */
final class History {

	private static final int ERROR_LENGTH = 2000;

	private final HistoryTable table;

	private final MigrationSettings settings;

	History(HistoryTable table, MigrationSettings settings) {
		this.table = table;
		this.settings = settings;
	}

	/**
	 * Return the statement that adds a row about a step.
	 * @param elapsed how long it took, or {@code null} if it is the row's own transaction
	 */
	BoundStatement insert(PreparedStep step, Outcome outcome, Progress reached, @Nullable Duration elapsed,
			@Nullable String error) {
		RevisionNode node = step.revision();
		boolean completed = outcome == Outcome.COMPLETED;
		return this.table.insert(new HistoryEntry(node.id(), direction(step.step().direction()), node.downRevisions(),
				node.dependsOn(), node.message(), outcome.word(), elapsed, this.settings.application(),
				this.settings.applicationVersion(), reached.done(), step.checksum(reached.begun()), error,
				completed ? step.downgradeSql() : null, reached.key()));
	}

	/**
	 * Return the statements that add a row for each revision that is stamped.
	 * @param rows the version rows that stay if the plan changes none
	 */
	List<BoundStatement> insert(StampPlan plan, List<String> rows) {
		List<String> revisions = new ArrayList<>(plan.isEmpty() ? rows : plan.to());
		if (revisions.isEmpty()) {
			revisions.add("base");
		}
		return revisions.stream()
			.map((revision) -> this.table.insert(new HistoryEntry(revision, "stamp", List.copyOf(plan.from()),
					List.of(), "", Outcome.COMPLETED.word(), null, this.settings.application(),
					this.settings.applicationVersion(), 0, null, null, null, null)))
			.toList();
	}

	/**
	 * Add a row about a failure, in a transaction of its own.
	 */
	void record(MigrationSession session, PreparedStep step, StepFailedException failure, Duration elapsed) {
		if (!session.isOpen()) {
			return;
		}
		String error = failure.getDescription();
		if (error.length() > ERROR_LENGTH) {
			error = error.substring(0, ERROR_LENGTH);
		}
		try {
			session.send(List.of(insert(step, Outcome.FAILED, failure.reached(), elapsed, error)));
		}
		catch (PipelineException ex) {
			failure.addSuppressed(ex.getFailure());
		}
	}

	/**
	 * Return the steps that earlier runs began and did not finish.
	 * @return their newest rows by the revision
	 */
	Map<String, HistoryRow> unfinished(MigrationSession session) {
		return query(() -> session.jdbcClient().sql(this.table.selectUnfinished()).query(History::map).list()).stream()
			.collect(Collectors.toMap(HistoryRow::revision, Function.identity()));
	}

	/**
	 * Return where to go on with a step.
	 * @param newest the row of an earlier run of it, or {@code null} if there was none
	 * @throws PartialRevisionChangedException if what that run did has been changed since
	 */
	static Resumption resumption(PreparedStep step, @Nullable HistoryRow newest) {
		if (newest == null || !newest.direction().equals(direction(step.step().direction()))) {
			return Resumption.NONE;
		}
		Progress reached = new Progress(newest.statementsDone(), newest.lastKey());
		if (reached.begun() > step.work().size() || !step.checksum(reached.begun()).equals(newest.checksum())) {
			throw new PartialRevisionChangedException(step.revision(), reached);
		}
		return new Resumption(reached, newest.outcome() == Outcome.PARTIAL);
	}

	/**
	 * Return the newest row of a revision.
	 * @return the row, or {@code null} if there is none
	 */
	@Nullable HistoryRow newest(MigrationSession session, String revision) {
		List<HistoryRow> rows = query(
				() -> session.jdbcClient().sql(this.table.selectNewest()).param(revision).query(History::map).list());
		return rows.isEmpty() ? null : rows.get(0);
	}

	/**
	 * Plan, and if the database is at a revision that is not here, say who brought it
	 * there.
	 */
	<T> T explaining(MigrationSession session, Supplier<T> plan) {
		try {
			return plan.get();
		}
		catch (UnknownDatabaseRevisionException ex) {
			List<String> origins = ex.getRows()
				.stream()
				.map((row) -> newest(session, row))
				.filter(Objects::nonNull)
				.map(HistoryRow::origin)
				.toList();
			throw new UnknownDatabaseRevisionException(ex.getRows(), origins);
		}
	}

	/**
	 * Return how each of some revisions came to be applied last.
	 * @return their rows, the newest first; none for a revision that the history does not
	 * know
	 */
	List<HistoryRow> applied(MigrationSession session, List<String> revisions) {
		return query(() -> session.jdbcClient()
			.sql(this.table.selectApplied())
			.param(HistoryTable.array(revisions))
			.query(History::map)
			.list());
	}

	/**
	 * Return rows, the newest first.
	 * @param limit the greatest number of rows
	 */
	List<HistoryRow> rows(MigrationSession session, int limit) {
		return query(() -> session.jdbcClient().sql(this.table.selectAll()).param(limit).query(History::map).list());
	}

	private List<HistoryRow> query(Supplier<List<HistoryRow>> query) {
		try {
			return query.get();
		}
		catch (DataAccessException ex) {
			if (Database.isMissing(ex)) {
				return List.of();
			}
			throw new VersionTableAccessException(this.table.name(), ex);
		}
	}

	private static String direction(Direction direction) {
		return (direction == Direction.UPGRADE) ? "upgrade" : "downgrade";
	}

	private static HistoryRow map(ResultSet row, int number) throws SQLException {
		return new HistoryRow(row.getString("revision"), row.getString("direction"),
				list(row.getArray("down_revisions")), list(row.getArray("depends_on")), row.getString("message"),
				Outcome.of(row.getString("outcome")), row.getTimestamp("started_at").toInstant(),
				Duration.of(row.getLong("micros"), ChronoUnit.MICROS), row.getString("login"),
				row.getString("application"), row.getString("application_version"), row.getInt("statements_done"),
				row.getString("checksum"), row.getString("error"), row.getString("last_key"));
	}

	private static List<String> list(Array array) throws SQLException {
		List<String> elements = new ArrayList<>();
		for (Object element : (Object[]) array.getArray()) {
			elements.add(String.valueOf(element));
		}
		return elements;
	}

}
