package io.github.migrationboot.runner;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the Java code of a data step fails. Says what was thrown and where, but not
 * with which message, as that may show values of rows: "For input string: …". A
 * {@link MigrationException} that the code throws on purpose is shown as it is, with its
 * action.
 */
public class DataStepFailedException extends StepFailedException {

	DataStepFailedException(PreparedStep step, Progress reached, Work.Code code, Throwable cause) {
		super(new Failure(step, reached, "the data step \"" + code.text() + "\"", null, reason(code, cause),
				isConnectionLost(cause)), action(cause), cause);
	}

	private static boolean isConnectionLost(Throwable cause) {
		return NestedExceptionUtils.getRootCause(cause) instanceof SQLException sqlException
				&& Failures.isConnectionLost(String.valueOf(sqlException.getSQLState()));
	}

	private static String reason(Work.Code code, Throwable cause) {
		MigrationException own = own(cause);
		if (own != null) {
			return own.getDescription();
		}
		Throwable rootCause = NestedExceptionUtils.getRootCause(cause);
		Throwable root = (rootCause != null) ? rootCause : cause;
		return (root instanceof SQLException sqlException) ? ServerError.message(sqlException)
				: root.getClass().getName() + place(code, root);
	}

	private static String action(Throwable cause) {
		MigrationException own = own(cause);
		if (own != null) {
			return own.getAction();
		}
		return "Correct the code of the data step or the rows it works on, and run again. What the exception itself says "
				+ "may show values of rows and is in the stack trace only (--raiseerr of a command, --debug of a start).";
	}

	private static @Nullable MigrationException own(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof MigrationException own) {
				return own;
			}
		}
		return null;
	}

	/**
	 * Return the line of the step that was left, or else the first one that is not of the
	 * JDK.
	 */
	private static String place(Work.Code code, Throwable failure) {
		String type = code.step().body().getClass().getName().replaceFirst("\\$\\$.*", "");
		StackTraceElement found = null;
		for (StackTraceElement element : failure.getStackTrace()) {
			if (element.getClassName().equals(type)) {
				return " at " + element;
			}
			boolean library = element.getModuleName() != null;
			found = (found == null && !library) ? element : found;
		}
		return (found != null) ? " at " + found : "";
	}

}
