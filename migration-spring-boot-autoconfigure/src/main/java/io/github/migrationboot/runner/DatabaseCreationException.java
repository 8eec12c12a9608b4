package io.github.migrationboot.runner;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.sql.Identifiers;

/**
 * Thrown when a database that does not exist cannot be created.
 */
public final class DatabaseCreationException extends MigrationException {

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	private final @Nullable String database;

	private DatabaseCreationException(@Nullable String database, String description, String action,
			@Nullable SQLException cause) {
		super(description, action, cause);
		this.database = database;
	}

	DatabaseCreationException(String database, SQLException cause) {
		this(database, "The database \"" + database + "\" cannot be created: " + ServerError.message(cause),
				advise(database, cause.getSQLState()), cause);
	}

	static DatabaseCreationException ofUnknownServer() {
		return new DatabaseCreationException(null,
				"The DataSource does not tell the name of its database and how to reach another one of its server.",
				"Name the database in migration.url, spring.datasource.url or DATABASE_URL and connect with HikariCP, "
						+ "or create it by hand.",
				null);
	}

	/**
	 * Return the database.
	 * @return its name, or {@code null} if that is not known
	 */
	public @Nullable String getDatabase() {
		return this.database;
	}

	private static String advise(String database, @Nullable String sqlState) {
		String statement = "CREATE DATABASE " + Identifiers.quote(database);
		return INSUFFICIENT_PRIVILEGE.equals(sqlState)
				? "Let a role that may create databases run " + statement
						+ " OWNER <login>, or give the login that right: ALTER ROLE <login> CREATEDB."
				: "Run " + statement + " by hand, in the database \"postgres\", to see more.";
	}

}
