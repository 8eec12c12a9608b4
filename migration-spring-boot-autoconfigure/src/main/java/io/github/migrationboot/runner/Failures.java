package io.github.migrationboot.runner;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.internal.sql.CopyRows;
import io.github.migrationboot.internal.sql.SourcePosition;
import io.github.migrationboot.internal.sql.SqlStatement;

/**
 * Turns what the driver throws into the failure of a step.
 */
final class Failures {

	/**
	 * Duplicate table, column, object, schema, function and database.
	 */
	private static final Set<String> OBJECT_EXISTS = Set.of("42P07", "42701", "42710", "42P06", "42723", "42P04");

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	private static final String BOOKKEEPING_RIGHTS = "Give the migration's login SELECT, INSERT, UPDATE and DELETE on the "
			+ "version table, and SELECT and INSERT on the history table, or name another login by migration.username.";

	private static final String DEPENDENT_OBJECTS = "2BP01";

	private static final String DIVISION_BY_ZERO = "22012";

	/**
	 * Disk full, out of memory, a configured limit exceeded, and an error of the disk.
	 */
	private static final Set<String> SERVER_EXHAUSTED = Set.of("53000", "53100", "53200", "53400", "58030");

	private Failures() {
	}

	/**
	 * Translate the failure of a statement.
	 * @param step the step
	 * @param reached how far it is committed
	 * @param work what failed, or {@code null} for one of our own
	 * @param cause the failure
	 */
	static StepFailedException statement(PreparedStep step, Progress reached, @Nullable Work work, SQLException cause) {
		ServerError error = ServerError.of(cause);
		if (work == null) {
			return bookkeeping(step, reached, error, cause);
		}
		SourcePosition position = position(work, error);
		int line = (position != null) ? position.line() : 0;
		String location = (position != null) ? step.revision().location() + ":" + line + ":" + position.column() : null;
		String what = step.nameOf(work);
		String state = String.valueOf(cause.getSQLState());
		Failure failure = new Failure(step, reached, what, location, error.message(), isConnectionLost(state));
		if (OBJECT_EXISTS.contains(state)) {
			return new ObjectExistsException(failure, line, error, cause);
		}
		if (INSUFFICIENT_PRIVILEGE.equals(state) && error.message().contains("extension")) {
			return new ExtensionPrivilegeException(failure, line, error, cause);
		}
		if (DEPENDENT_OBJECTS.equals(state)) {
			return new DependentObjectsException(failure, line, error, cause);
		}
		return new StatementFailedException(failure, line, advise(state, error.hint()), error, cause);
	}

	/**
	 * Translate the failure of a query that we ask for the sake of a statement.
	 * @param step the step
	 * @param reached how far it is committed
	 * @param work the statement
	 * @param failure what Spring made of it
	 */
	static StepFailedException query(PreparedStep step, Progress reached, Work work, DataAccessException failure) {
		SQLException cause = (failure.getRootCause() instanceof SQLException sqlException) ? sqlException
				: (failure.getCause() instanceof SQLException sqlException) ? sqlException : new SQLException(failure);
		return statement(step, reached, work, cause);
	}

	private static @Nullable SourcePosition position(Work work, ServerError error) {
		if (!(work instanceof Work.Sql sql) || sql.statement().line() == 0) {
			return null;
		}
		SqlStatement statement = sql.statement();
		CopyRows rows = statement.rows();
		return (rows != null && error.copyLine() > 0) ? new SourcePosition(rows.line() + error.copyLine() - 1, 1)
				: statement.position(error.position());
	}

	private static StepFailedException bookkeeping(PreparedStep step, Progress reached, ServerError error,
			SQLException cause) {
		if (DIVISION_BY_ZERO.equals(cause.getSQLState())) {
			return new VersionRowChangedException(new Failure(step, reached, "the version row", null,
					"the row that this step replaces is not in the version table", false), cause);
		}
		String state = String.valueOf(cause.getSQLState());
		String action = INSUFFICIENT_PRIVILEGE.equals(state) ? BOOKKEEPING_RIGHTS : advise(state, error.hint());
		return new StatementFailedException(
				new Failure(step, reached, "the end of the step", null, error.message(), isConnectionLost(state)), 0,
				action, error, cause);
	}

	static boolean isConnectionLost(String state) {
		return state.startsWith("08") || state.startsWith("57P");
	}

	private static String advise(String state, @Nullable String hint) {
		String prefix = (hint != null) ? "The server's hint: " + hint + " " : "";
		if (isConnectionLost(state)) {
			return prefix
					+ "The connection was lost. Start again when the server is back: the version rows tell how far "
					+ "the run came.";
		}
		if (SERVER_EXHAUSTED.contains(state)) {
			return prefix + "Nothing is wrong with the revision. Give the server more disk space, or whatever else it "
					+ "says it lacks, and run again.";
		}
		if (INSUFFICIENT_PRIVILEGE.equals(state)) {
			return prefix
					+ "Give the migration's login that right, or name another login by migration.username. What is "
					+ "there already can only be changed or dropped by its owner or a member of that role (migration.role).";
		}
		if (state.startsWith("22") || state.startsWith("23")) {
			return prefix
					+ "Correct the revision or the rows that it works on, and run again. Which row it is, is in the "
					+ "server's log: values of rows are not shown here.";
		}
		if ("25001".equals(state)) {
			return prefix
					+ "PostgreSQL refuses this statement in a transaction: set transactional = false on the revision.";
		}
		if ("55P04".equals(state)) {
			return prefix
					+ "A value that ALTER TYPE … ADD VALUE adds can be used only when it is committed: add it in a "
					+ "revision of its own before this one. With migration.transaction-mode=single, run that one first.";
		}
		if ("2D000".equals(state)) {
			return prefix
					+ "A procedure or DO block that commits cannot run in a transaction: set transactional = false on the "
					+ "revision, and let it be one that can be begun anew.";
		}
		if ("57014".equals(state)) {
			return prefix
					+ "The statement was cancelled: it ran for longer than migration.statement-timeout, or somebody "
					+ "cancelled it. Raise that timeout, or let the revision set its own, and run again.";
		}
		if ("55P03".equals(state)) {
			return prefix + "Another session held a lock for too long. Run again when the table is less busy.";
		}
		return prefix + "Correct the revision and run again.";
	}

}
