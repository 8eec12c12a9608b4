package io.github.migrationboot.runner;

import java.sql.SQLException;

import org.springframework.core.NestedExceptionUtils;

/**
 * Thrown when the Java code of a data step fails.
 */
public class DataStepFailedException extends StepFailedException {

	DataStepFailedException(PreparedStep step, Progress reached, String description, Throwable cause) {
		super(new Failure(step, reached, "the data step \"" + description + "\"", null, reason(cause),
				isConnectionLost(cause)), "Correct the code of the data step or the rows it works on, and run again.",
				cause);
	}

	private static boolean isConnectionLost(Throwable cause) {
		return NestedExceptionUtils.getRootCause(cause) instanceof SQLException sqlException
				&& Failures.isConnectionLost(String.valueOf(sqlException.getSQLState()));
	}

	/**
	 * A message of Spring's or the driver's own shows the SQL and values of rows, so of
	 * those only what the server said is taken.
	 */
	private static String reason(Throwable cause) {
		Throwable rootCause = NestedExceptionUtils.getRootCause(cause);
		Throwable root = (rootCause != null) ? rootCause : cause;
		return (root instanceof SQLException sqlException) ? ServerError.message(sqlException) : root.toString();
	}

}
