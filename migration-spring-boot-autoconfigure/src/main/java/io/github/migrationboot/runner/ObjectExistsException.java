package io.github.migrationboot.runner;

import java.sql.SQLException;

/**
 * Thrown when a revision creates what is there already: most often because the database
 * was built before the version table was.
 */
public class ObjectExistsException extends StatementFailedException {

	ObjectExistsException(Failure failure, int line, ServerError error, SQLException cause) {
		super(failure, line,
				"If the database already has what this revision creates, say so instead of running it: "
						+ "\"migrations stamp %s\", or \"migrations stamp head\" if it has everything. "
							.formatted(failure.step().revision().id())
						+ "If it must tolerate what is there, use ifNotExists in the revision.",
				error, cause);
	}

}
