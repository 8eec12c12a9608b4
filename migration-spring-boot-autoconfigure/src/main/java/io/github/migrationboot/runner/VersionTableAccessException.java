package io.github.migrationboot.runner;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when the version or the history table can be neither read nor created.
 */
public class VersionTableAccessException extends MigrationException {

	private final @Nullable String sqlState;

	VersionTableAccessException(String table, DataAccessException cause) {
		this(table, (cause.getRootCause() instanceof SQLException sqlException) ? sqlException
				: new SQLException(String.valueOf(cause.getMessage())));
	}

	VersionTableAccessException(String table, SQLException cause) {
		super("The version table " + table + " or the history table beside it cannot be used: " + ServerError
			.message(cause), "42501".equals(cause.getSQLState())
					? "Give the migration's login USAGE on the schema, and CREATE on it for the first run; to read "
							+ "only, SELECT on both tables is enough. Or name another login by migration.username."
					: "Check migration.version-table, migration.version-table-schema and migration.schema, and that "
							+ "the table has one column version_num.",
				cause);
		this.sqlState = cause.getSQLState();
	}

	/**
	 * Return the SQLSTATE.
	 * @return the SQLSTATE, or {@code null}
	 */
	public @Nullable String getSqlState() {
		return this.sqlState;
	}

}
