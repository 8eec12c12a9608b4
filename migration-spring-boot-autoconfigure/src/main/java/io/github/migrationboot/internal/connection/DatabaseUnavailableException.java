package io.github.migrationboot.internal.connection;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when there is no connection to the database.
 */
public class DatabaseUnavailableException extends MigrationException {

	private static final String MISSING_DATABASE = "3D000";

	/**
	 * The server is not there yet or not any more: connection refused or lost, shut down,
	 * crashed, starting up, or all of its connections taken. A refused login (08004, 28…)
	 * and a missing database (3D000) are not of this kind.
	 */
	private static final Set<String> PASSING = Set.of("08000", "08001", "08003", "08006", "57P01", "57P02", "57P03",
			"53300");

	private static final String LOGINS = "spring.datasource.username and password, migration.username and password, or "
			+ "those in DATABASE_URL";

	private final @Nullable String sqlState;

	DatabaseUnavailableException(SQLException cause) {
		super(describe(cause), advise(cause.getSQLState()), cause);
		this.sqlState = cause.getSQLState();
	}

	/**
	 * Create an exception for a connection that is lost.
	 * @param failure what the driver or the server said
	 * @return the exception
	 */
	public static DatabaseUnavailableException ofLost(SQLException failure) {
		return new DatabaseUnavailableException(failure);
	}

	/**
	 * Translate what a query threw when its connection was lost.
	 * @param failure what was thrown
	 * @return the exception to throw
	 */
	public static DatabaseUnavailableException of(DataAccessException failure) {
		return new DatabaseUnavailableException((failure.getRootCause() instanceof SQLException sqlException)
				? sqlException : new SQLException("The connection was lost", "08006"));
	}

	/**
	 * Return the SQLSTATE that the driver or the server gave.
	 * @return the SQLSTATE, or {@code null}
	 */
	public @Nullable String getSqlState() {
		return this.sqlState;
	}

	/**
	 * Return whether the server is there, but not the database.
	 * @return whether its answer was that the database does not exist
	 */
	public boolean isDatabaseMissing() {
		return MISSING_DATABASE.equals(this.sqlState);
	}

	/**
	 * Tell whether there may be a connection a little later, with nothing changed.
	 * @return {@code false} if only a correction helps
	 */
	public boolean isPassing() {
		return PASSING.contains(String.valueOf(this.sqlState));
	}

	private static String describe(SQLException cause) {
		String state = (cause.getSQLState() != null) ? " (SQLSTATE " + cause.getSQLState() + ")" : "";
		String what = switch (String.valueOf(cause.getSQLState())) {
			case "28P01", "28000" -> "The database refused the login";
			case MISSING_DATABASE -> "The database does not exist";
			case "42501" -> "The login may not connect to the database";
			default -> "No connection to the database";
		};
		return what + ": " + reason(cause) + state;
	}

	/**
	 * Of a host without an address the driver says no more than that the attempt failed.
	 */
	private static String reason(SQLException cause) {
		if (cause.getCause() instanceof UnknownHostException unknown) {
			return "the host \"" + String.valueOf(unknown.getMessage()).replaceFirst(":.*", "") + "\" is not known";
		}
		return firstLine(String.valueOf(cause.getMessage()));
	}

	private static String advise(@Nullable String sqlState) {
		return switch (String.valueOf(sqlState)) {
			case "28P01" -> "Check the user and the password: " + LOGINS + ".";
			case "28000" -> "Check the user: " + LOGINS + ". If it is right, let the server accept it from here "
					+ "(pg_hba.conf), and set sslmode=require in the URL where it wants TLS.";
			case "08004" -> "Check that a password is set: " + LOGINS
					+ ". If it is, see that sslmode and the like in the " + "URL are what the server accepts.";
			case MISSING_DATABASE -> "Create the database (command create-database, migration.create-database=true or "
					+ "CREATE DATABASE) or correct its name in spring.datasource.url, "
					+ "migration.url or DATABASE_URL.";
			case "42501" -> "Give it the right: GRANT CONNECT ON DATABASE … TO the login, or name another login.";
			case "53300" -> "Free connections of the server, or raise its max_connections.";
			case "57P03" -> "Wait until the server has started, then start the application again.";
			default -> "Check that the server runs and that host and port in spring.datasource.url, migration.url or "
					+ "DATABASE_URL are right.";
		};
	}

	private static String firstLine(String text) {
		// The driver repeats a URL that it cannot read, with the password that is in it.
		if (text.contains("jdbc:")) {
			return "the driver cannot read the URL";
		}
		return text.lines().findFirst().orElse("").strip().replaceFirst("^FATAL: ", "");
	}

}
