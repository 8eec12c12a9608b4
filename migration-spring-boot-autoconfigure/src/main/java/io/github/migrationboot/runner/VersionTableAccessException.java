package io.github.migrationboot.runner;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.DatabaseUnavailableException;

/**
 * Thrown when the version or the history table can be neither read nor created.
 */
public final class VersionTableAccessException extends MigrationException {

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	private static final String READ_ONLY = "25006";

	private static final String NO_SCHEMA = "3F000";

	private static final String READ = "Give the login USAGE on the schema and SELECT on the version table and the history "
			+ "table, which is enough to read, or name another login by migration.username.";

	private static final String WRITE = "Give the migration's login USAGE on the schema, CREATE on it to create the tables "
			+ "(and CREATE on the database if the schema itself is missing), and SELECT, INSERT, UPDATE and DELETE on them "
			+ "if they are another's. Or name another login by migration.username.";

	private final @Nullable String sqlState;

	/**
	 * Translate why a table cannot be read.
	 * @return an exception of this type, or one that says that the connection is lost
	 */
	static MigrationException of(String table, DataAccessException cause) {
		return of(table, driverFailure(cause), READ);
	}

	/**
	 * Translate why a table can be neither created nor written.
	 * @return an exception of this type, or one that says that the connection is lost
	 */
	static MigrationException of(String table, SQLException cause) {
		return of(table, cause, WRITE);
	}

	private static MigrationException of(String table, SQLException cause, String rights) {
		return Failures.isConnectionLost(String.valueOf(cause.getSQLState()))
				? DatabaseUnavailableException.ofLost(cause) : new VersionTableAccessException(table, cause, rights);
	}

	private VersionTableAccessException(String table, SQLException cause, String rights) {
		this("The version table " + table + " or the history table beside it cannot be used: "
				+ ServerError.message(cause), advise(cause.getSQLState(), rights), cause.getSQLState(), cause);
	}

	private VersionTableAccessException(String description, String action, @Nullable String sqlState,
			@Nullable SQLException cause) {
		super(description, action, cause);
		this.sqlState = sqlState;
	}

	static VersionTableAccessException ofHidden(String table, String schema) {
		return new VersionTableAccessException(
				"The version table " + table + " is in the schema " + schema + ", which the login may not use.", READ,
				INSUFFICIENT_PRIVILEGE, null);
	}

	/**
	 * Return what the driver threw. Behind that may be another exception: a lost
	 * connection's is one of input and output. One without a state is Spring's, about a
	 * connection that the driver has given up.
	 */
	private static SQLException driverFailure(DataAccessException failure) {
		SQLException found = new SQLException(String.valueOf(failure.getMessage()));
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				found = (sql.getSQLState() != null) ? sql : new SQLException("The connection was lost", "08006", sql);
			}
		}
		return found;
	}

	private static String advise(@Nullable String sqlState, String rights) {
		return switch (String.valueOf(sqlState)) {
			case INSUFFICIENT_PRIVILEGE -> rights;
			case READ_ONLY -> "Connect to the primary server, with a login whose default_transaction_read_only is off: "
					+ "a replica can be read only.";
			case "55P03" -> "Another session uses the table or its schema. Run again when its transaction has ended.";
			case NO_SCHEMA -> "The login may use no schema of its search path. Give it USAGE and CREATE on the schema, "
					+ "or name another one by migration.schema.";
			default -> "Check migration.version-table, migration.version-table-schema and migration.schema, and that "
					+ "the table has one column version_num.";
		};
	}

	/**
	 * Return the SQLSTATE.
	 * @return the SQLSTATE, or {@code null}
	 */
	public @Nullable String getSqlState() {
		return this.sqlState;
	}

}
