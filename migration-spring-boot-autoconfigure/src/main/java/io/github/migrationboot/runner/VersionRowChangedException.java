package io.github.migrationboot.runner;

import java.sql.SQLException;

/**
 * Thrown when the version row that a step replaces is gone: another tool, without our
 * lock, changed the version table during the run (Alembic row ERR-25).
 */
public class VersionRowChangedException extends StepFailedException {

	VersionRowChangedException(Failure failure, SQLException cause) {
		super(failure, "Stop the other tool that migrates this database, look at the version table, and start again.",
				cause);
	}

}
