package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.dao.DataAccessException;

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

	Run(MigrationSession session, MigrationSettings settings, Database database) {
		this.extensions = new Extensions(settings.setup().extensions());
		this.session = session;
		this.settings = settings;
		this.database = database;
	}

	/**
	 * Run steps.
	 * @param planner gives the steps for the rows
	 */
	MigrationReport execute(Function<List<String>, List<PreparedStep>> planner) {
		List<String> rows = this.database.rows(this.session);
		TransactionMode mode = this.settings.transactionMode();
		List<PreparedStep> steps = mode.check(planner.apply(rows));
		if (steps.isEmpty() && this.extensions.missing(this.session).isEmpty()) {
			return new MigrationReport(List.of(), rows);
		}
		return locked(() -> {
			this.extensions.create(this.session);
			List<String> rowsNow = this.database.rows(this.session);
			return execute(rowsNow.equals(rows) ? steps : mode.check(planner.apply(rowsNow)), rowsNow);
		});
	}

	private MigrationReport execute(List<PreparedStep> steps, List<String> rows) {
		if (steps.isEmpty()) {
			return new MigrationReport(List.of(), rows);
		}
		Tables tables = this.database.prepare(this.session, longestId(steps));
		List<ExecutedStep> executed = execute(steps, executor(tables));
		return new MigrationReport(executed, Database.rows(this.session, tables.version()));
	}

	private List<ExecutedStep> execute(List<PreparedStep> steps, StepExecutor executor) {
		return executed(steps, (this.settings.transactionMode() == TransactionMode.SINGLE)
				? executor.executeTogether(steps) : steps.stream().map(executor::execute).toList());
	}

	private StepExecutor executor(Tables tables) {
		StepExecutor executor = new StepExecutor(this.session, tables, new History(tables.history(), this.settings));
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
	 */
	MigrationReport rehearse(Function<List<String>, List<PreparedStep>> planner) {
		return locked(() -> {
			List<String> rows = this.database.rows(this.session);
			List<PreparedStep> steps = planner.apply(rows);
			List<PreparedStep> refused = steps.stream().filter((step) -> !step.isOneTransaction()).toList();
			if (!refused.isEmpty()) {
				throw NonTransactionalRevisionException.ofRehearsal(refused);
			}
			return new MigrationReport(steps.isEmpty() ? List.of() : rehearse(steps), rows);
		});
	}

	private List<ExecutedStep> rehearse(List<PreparedStep> steps) {
		try {
			this.session.send(List.of(BoundStatement.of("BEGIN")));
			this.extensions.create(this.session);
			Tables tables = this.database.prepare(this.session, longestId(steps));
			List<PreparedStep> parts = steps.stream().map(PreparedStep::asPartOfOneTransaction).toList();
			return executed(parts, executor(tables).rehearse(parts, this.settings.transactionMode()));
		}
		catch (PipelineException ex) {
			throw new VersionTableAccessException(this.database.versionTableName(), ex.getFailure());
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
		List<BoundStatement> statements = new ArrayList<>();
		statements.add(BoundStatement.of("BEGIN"));
		statements.addAll(tables.version().write(plan.headChanges()));
		statements.addAll(new History(tables.history(), this.settings).insert(plan, rows));
		statements.add(BoundStatement.of("COMMIT"));
		try {
			this.session.send(statements);
		}
		catch (PipelineException ex) {
			VersionTableAccessException failure = new VersionTableAccessException(tables.version().name(),
					ex.getFailure());
			this.session.rollback(failure);
			throw failure;
		}
		logger.info(describe(plan));
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
			MigrationLock lock = lock();
			try {
				return work.get();
			}
			finally {
				lock.release();
			}
		}
		catch (RuntimeException ex) {
			throw this.session.isStopped() ? RunStoppedException.of(ex) : ex;
		}
	}

	private MigrationLock lock() {
		MigrationLock lock = new MigrationLock(this.session, this.settings.tableSchema(), this.settings.versionTable(),
				this.database.versionTableName());
		try {
			lock.acquire(this.settings.lockTimeout(), this.settings.lockPollInterval());
			return lock;
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
