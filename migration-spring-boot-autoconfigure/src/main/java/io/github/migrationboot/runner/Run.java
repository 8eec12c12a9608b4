package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.BoundStatement;
import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.internal.connection.PipelineException;
import io.github.migrationboot.internal.version.MigrationLock;
import io.github.migrationboot.revision.HeadChange;
import io.github.migrationboot.revision.StampPlan;

/**
 * One run on one session: read the rows, plan, and only if there is something to do take
 * the lock, read again and work. Not thread-safe.
 */
final class Run {

	private static final Log logger = LogFactory.getLog(Migrations.class);

	private final MigrationSession session;

	private final MigrationSettings settings;

	private final Database database;

	private final Extensions extensions;

	private final MigrationLock lock;

	Run(MigrationSession session, MigrationSettings settings, Database database) {
		this.extensions = new Extensions(settings.setup().extensions());
		this.session = session;
		this.settings = settings;
		this.database = database;
		this.lock = new MigrationLock(session, settings.tableSchema(), settings.versionTable(),
				database.versionTableName());
	}

	/**
	 * Run steps.
	 * @param planner gives the steps for the rows
	 * @param changes looks at what is applied before the first step
	 */
	MigrationReport execute(Function<List<String>, List<PreparedStep>> planner, ChangedRevisionCheck changes) {
		List<String> rows = this.database.visibleRows(this.session);
		TransactionMode mode = this.settings.transactionMode();
		List<PreparedStep> steps = mode.check(plan(planner, rows));
		if (steps.isEmpty() && this.extensions.missing(this.session).isEmpty()) {
			if (changes.looksAtHead()) {
				changes.check(this.session, rows);
			}
			return new MigrationReport(List.of(), rows);
		}
		return locked(() -> {
			List<String> rowsNow = this.database.visibleRows(this.session);
			List<PreparedStep> stepsNow = rowsNow.equals(rows) ? steps : mode.check(plan(planner, rowsNow));
			if (!stepsNow.isEmpty() || changes.looksAtHead()) {
				changes.check(this.session, rowsNow);
			}
			this.extensions.create(this.session);
			return execute(stepsNow, rowsNow);
		});
	}

	/**
	 * Plan, and before anything is made of it that there are no rows, see that they are
	 * not hidden. Where nothing is to be done this costs nothing.
	 */
	private List<PreparedStep> plan(Function<List<String>, List<PreparedStep>> planner, List<String> rows) {
		List<PreparedStep> steps;
		try {
			steps = planner.apply(rows);
		}
		catch (MigrationException ex) {
			if (rows.isEmpty()) {
				this.database.requireNotHidden(this.session);
			}
			throw ex;
		}
		if (rows.isEmpty() && !steps.isEmpty()) {
			this.database.requireNotHidden(this.session);
		}
		return steps;
	}

	private MigrationReport execute(List<PreparedStep> steps, List<String> rows) {
		if (steps.isEmpty()) {
			return new MigrationReport(List.of(), rows);
		}
		Tables tables = this.database.prepare(this.session, longestId(steps));
		steps.forEach(StoredWays::announce);
		try (RunSession runSession = watched()) {
			List<ExecutedStep> executed = execute(steps, executor(runSession, tables));
			return new MigrationReport(executed, Database.rows(this.session, tables.version()));
		}
	}

	private RunSession watched() {
		return RunSession.of(this.session, this.lock.process(), this.settings.safety());
	}

	private List<ExecutedStep> execute(List<PreparedStep> steps, StepExecutor executor) {
		return executed(steps, (this.settings.transactionMode() == TransactionMode.SINGLE)
				? executor.executeTogether(steps) : steps.stream().map(executor::execute).toList());
	}

	private StepExecutor executor(RunSession runSession, Tables tables) {
		StepExecutor executor = new StepExecutor(runSession, tables, new History(tables.history(), this.settings));
		executor.readUnfinished();
		return executor;
	}

	private static List<ExecutedStep> executed(List<PreparedStep> steps, List<Duration> durations) {
		List<ExecutedStep> executed = new ArrayList<>(steps.size());
		for (int i = 0; i < steps.size(); i++) {
			executed.add(new ExecutedStep(steps.get(i).step().direction(), steps.get(i).revision(), durations.get(i)));
		}
		return executed;
	}

	/**
	 * Run steps in one transaction and roll it back, together with the tables that this
	 * library creates for itself.
	 * @param planner gives the steps for the rows
	 * @param changes looks at what is applied before the first step
	 */
	MigrationReport rehearse(Function<List<String>, List<PreparedStep>> planner, ChangedRevisionCheck changes) {
		return locked(() -> {
			List<String> rows = this.database.rows(this.session);
			List<PreparedStep> steps = planner.apply(rows);
			changes.check(this.session, rows);
			List<PreparedStep> refused = steps.stream().filter((step) -> !step.isOneTransaction()).toList();
			if (!refused.isEmpty()) {
				throw NonTransactionalRevisionException.ofRehearsal(refused);
			}
			return new MigrationReport(steps.isEmpty() ? List.of() : rehearse(steps), rows);
		});
	}

	private List<ExecutedStep> rehearse(List<PreparedStep> steps) {
		try (RunSession runSession = watched()) {
			this.session.send(List.of(BoundStatement.of("BEGIN")));
			this.extensions.create(this.session);
			Tables tables = this.database.prepare(this.session, longestId(steps));
			List<PreparedStep> parts = steps.stream().map(PreparedStep::asPartOfOneTransaction).toList();
			return executed(parts, executor(runSession, tables).rehearse(parts, this.settings.transactionMode()));
		}
		catch (PipelineException ex) {
			throw VersionTableAccessException.of(this.database.versionTableName(), ex.getFailure());
		}
		finally {
			// A rollback that fails needs no report: the session is closed next.
			this.session.rollback(new IllegalStateException("The rehearsal is over"));
		}
	}

	/**
	 * Write version rows.
	 * @param planner gives the change for the rows
	 */
	MigrationReport stamp(Function<List<String>, StampPlan> planner) {
		return locked(() -> {
			List<String> rows = this.database.rows(this.session);
			StampPlan plan = planner.apply(rows);
			Tables tables = this.database.prepare(this.session, longest(plan.headChanges()));
			// Also if no row changes: that the database is there is news about a
			// revision that was left half-way.
			write(plan, rows, tables);
			return new MigrationReport(List.of(), Database.rows(this.session, tables.version()));
		});
	}

	/**
	 * Write rows of the history about texts that are right as they are now.
	 * @param texts gives them for the rows
	 * @return what was written
	 */
	List<AcceptedText> accept(Function<List<String>, List<AcceptedText>> texts) {
		return locked(() -> {
			List<AcceptedText> accepted = texts.apply(this.database.rows(this.session));
			if (!accepted.isEmpty()) {
				Tables tables = this.database.prepare(this.session, 0);
				History history = new History(tables.history(), this.settings);
				write(accepted.stream().map(history::insert).toList(), tables);
				accepted.forEach((text) -> logger.info("Accepted the text of " + text.revision().id()));
			}
			return accepted;
		});
	}

	/**
	 * Create the tables that are missing.
	 */
	void prepare() {
		locked(() -> this.database.prepare(this.session, 0));
	}

	/**
	 * Drop everything in the schema.
	 */
	ResetReport reset() {
		return locked(() -> {
			String schema = this.database.schema(this.session);
			return new ResetReport(schema, new SchemaReset(this.session, Tables.named(this.settings)).empty(schema));
		});
	}

	private void write(StampPlan plan, List<String> rows, Tables tables) {
		List<BoundStatement> statements = new ArrayList<>(tables.version().write(plan.headChanges()));
		statements.addAll(new History(tables.history(), this.settings).insert(plan, rows));
		write(statements, tables);
		logger.info(describe(plan));
	}

	private void write(List<BoundStatement> changes, Tables tables) {
		List<BoundStatement> statements = new ArrayList<>();
		statements.add(BoundStatement.of("BEGIN"));
		statements.addAll(changes);
		statements.add(BoundStatement.of("COMMIT"));
		try {
			this.session.send(statements);
		}
		catch (PipelineException ex) {
			MigrationException failure = VersionTableAccessException.of(tables.version().name(), ex.getFailure());
			this.session.rollback(failure);
			throw failure;
		}
	}

	/**
	 * Return the line about a stamp, as in Alembic's log and scripts.
	 */
	static String describe(StampPlan plan) {
		return "Running stamp_revision %s -> %s".formatted(String.join(", ", plan.from()),
				String.join(", ", plan.to()));
	}

	private <T> T locked(Supplier<T> work) {
		try {
			acquireLock();
			try {
				new SessionSetup(this.settings.safety().session()).apply(this.session);
				return work.get();
			}
			finally {
				this.lock.release();
			}
		}
		catch (RuntimeException ex) {
			throw this.session.isStopped() ? RunStoppedException.of(ex) : ex;
		}
	}

	private void acquireLock() {
		try {
			this.lock.acquire(this.settings.lockTimeout(), this.settings.lockPollInterval());
		}
		catch (DataAccessException ex) {
			throw DatabaseUnavailableException.of(ex);
		}
	}

	static int longestId(List<PreparedStep> steps) {
		return steps.stream().mapToInt((step) -> longest(step.step().headChanges())).max().orElse(0);
	}

	static int longest(List<HeadChange> changes) {
		return changes.stream().mapToInt(Run::length).max().orElse(0);
	}

	private static int length(HeadChange change) {
		if (change instanceof HeadChange.Insert insert) {
			return insert.revision().length();
		}
		return (change instanceof HeadChange.Update update) ? update.to().length() : 0;
	}

}
