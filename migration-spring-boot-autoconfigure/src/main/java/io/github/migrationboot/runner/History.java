package io.github.migrationboot.runner;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowCallbackHandler;

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
		WayBack wayBack = (outcome == Outcome.COMPLETED) ? step.background().wayBack() : null;
		return this.table.insert(new HistoryEntry(node.id(), direction(step.step().direction()), node.downRevisions(),
				step.background().dependencies(), node.message(), outcome.word(), elapsed, this.settings.application(),
				this.settings.applicationVersion(), reached.done(), step.checksum(reached.begun()).toString(), error,
				(wayBack != null) ? wayBack.text() : null, (wayBack != null) ? wayBack.checksum() : null,
				reached.key()));
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
					this.settings.applicationVersion(), 0, null, null, null, null, null)))
			.toList();
	}

	/**
	 * Return the statement that adds a row about a text that was accepted.
	 */
	BoundStatement insert(AcceptedText text) {
		RevisionNode node = text.revision();
		return this.table.insert(new HistoryEntry(node.id(), RecordedTexts.ACCEPT, node.downRevisions(),
				text.dependencies(), node.message(), Outcome.COMPLETED.word(), null, this.settings.application(),
				this.settings.applicationVersion(), text.statements(), text.checksum().toString(), null, null, null,
				null));
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
			session.send(List.of(insert(step, Outcome.FAILED, failure.failure().reached(), elapsed, error)));
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
		if (reached.begun() > 0 && !isSame(step, reached.begun(), Checksum.parse(newest.checksum()))) {
			throw new PartialRevisionChangedException(step.revision(), reached);
		}
		return new Resumption(reached, newest.outcome() == Outcome.PARTIAL);
	}

	private static boolean isSame(PreparedStep step, int begun, @Nullable Checksum recorded) {
		return recorded != null && begun <= step.work().size() && recorded.isSame(step.checksum(begun));
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
	 * Count the batches that are recorded of a backfill.
	 * @param newest the newest row about it
	 */
	long batches(MigrationSession session, HistoryRow newest) {
		return session.jdbcClient()
			.sql(this.table.countBatches())
			.params(newest.revision(), newest.statementsDone(), newest.revision())
			.query(Long.class)
			.single();
	}

	/**
	 * Return how to undo some revisions, as their upgrades have stored it.
	 * @return the ways back by the revision; none for a revision that was not applied by
	 * an upgrade, or by one that stored none
	 */
	Map<String, WayBack> waysBack(MigrationSession session, List<String> revisions) {
		Map<String, WayBack> waysBack = new HashMap<>();
		try {
			session.jdbcClient().sql(this.table.selectWaysBack()).param(HistoryTable.array(revisions)).query((row) -> {
				String text = row.getString("downgrade_sql");
				String checksum = row.getString("downgrade_checksum");
				if (text != null && checksum != null) {
					waysBack.put(row.getString("revision"), new WayBack(text, checksum));
				}
			});
			return waysBack;
		}
		catch (DataAccessException ex) {
			if (Database.isMissing(ex) || Database.lacksColumn(ex)) {
				return Map.of();
			}
			throw VersionTableAccessException.of(this.table.name(), ex);
		}
	}

	/**
	 * Return the history table as SQL.
	 */
	String tableName() {
		return this.table.name();
	}

	/**
	 * Return rows, the newest first.
	 * @param limit the greatest number of rows
	 */
	List<HistoryRow> rows(MigrationSession session, int limit) {
		return query(() -> session.jdbcClient().sql(this.table.selectAll()).param(limit).query(History::map).list());
	}

	/**
	 * Return the newest row that is about something that was done, if there is one.
	 */
	List<HistoryRow> lastRun(MigrationSession session) {
		return query(() -> session.jdbcClient().sql(this.table.selectLastRun()).query(History::map).list());
	}

	/**
	 * Return the rows about what is done, the newest first, and before them what
	 * {@link #lastRun} returns if that is not done.
	 */
	List<HistoryRow> steps(MigrationSession session) {
		return query(() -> session.jdbcClient().sql(this.table.selectSteps()).query(History::map).list());
	}

	/**
	 * Return what is known of the texts of revisions, with one query for all of them.
	 */
	RecordedTexts recordedTexts(MigrationSession session) {
		RecordedTexts texts = new RecordedTexts();
		query(() -> {
			session.jdbcClient()
				.sql(this.table.selectChecksums())
				.query((RowCallbackHandler) (row) -> texts.add(row.getString("revision"), row.getString("direction"),
						row.getString("checksum")));
			return List.of();
		});
		return texts;
	}

	private List<HistoryRow> query(Supplier<List<HistoryRow>> query) {
		try {
			return query.get();
		}
		catch (DataAccessException ex) {
			if (Database.isMissing(ex)) {
				return List.of();
			}
			throw VersionTableAccessException.of(this.table.name(), ex);
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
