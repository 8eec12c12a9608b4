package io.github.migrationboot.autogenerate.internal.wanted;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.ServerMessage;

/**
 * Thrown when there is no place to create the wanted schema in.
 */
public final class ScratchUnavailableException extends MigrationException {

	static final String OUT_OF_LOCKS = "53200";

	private static final String LOCKED = "55P03";

	private ScratchUnavailableException(String description, String action, @Nullable Throwable cause) {
		super(description, action, cause);
	}

	static ScratchUnavailableException ofSchema(SQLException cause) {
		if (LOCKED.equals(cause.getSQLState())) {
			return new ScratchUnavailableException(
					"Another session is changing the schema that is to be compared: " + ServerMessage.of(cause),
					"Try again when it is done.", cause);
		}
		return new ScratchUnavailableException("No schema can be created to compare with: " + ServerMessage.of(cause),
				"Give the login the right to create schemas in the database, name one that has it by "
						+ "migration.username, or set migration.autogenerate.scratch=database.",
				cause);
	}

	static ScratchUnavailableException ofRename(SQLException cause) {
		return new ScratchUnavailableException(
				"What --rename says cannot be done to compare with: " + ServerMessage.of(cause),
				adviseOnRename(String.valueOf(cause.getSQLState())), cause);
	}

	private static String adviseOnRename(String sqlState) {
		return switch (sqlState) {
			case LOCKED -> "Another session uses what is to be renamed: try again when it is done.";
			case "42501" -> "Name the login that owns what is to be renamed by migration.username.";
			default -> "Correct --rename.";
		};
	}

	static ScratchUnavailableException ofExtension(SQLException cause) {
		return new ScratchUnavailableException(
				"The database to compare with cannot have the extensions of this one: " + ServerMessage.of(cause),
				"Name a login that may create them by migration.username, or remove migration.autogenerate.scratch.",
				cause);
	}

	static ScratchUnavailableException ofForeignSchema(String schema) {
		return new ScratchUnavailableException(
				"The schema \"" + schema + "\" of migration.autogenerate.schemas belongs to another role, so that it "
						+ "cannot be put aside to compare with.",
				"Name the login that owns it by migration.username, or set migration.autogenerate.scratch=database.",
				null);
	}

	static ScratchUnavailableException ofDatabase(SQLException cause) {
		return new ScratchUnavailableException("No database can be created to compare with: " + ServerMessage.of(cause),
				"Give the login the right CREATEDB, name one that has it by migration.username, or remove "
						+ "migration.autogenerate.scratch.",
				cause);
	}

	static ScratchUnavailableException ofLocks(SQLException cause) {
		return new ScratchUnavailableException(
				"What is created to compare with is locked until the end, and the server has no room for so many locks: "
						+ ServerMessage.of(cause),
				"Set migration.autogenerate.scratch=database, which needs few at a time, or raise "
						+ "max_locks_per_transaction of the server.",
				cause);
	}

	static ScratchUnavailableException ofUnknownServer() {
		return new ScratchUnavailableException(
				"The DataSource does not tell how to reach another database of its server.",
				"Set migration.url, or remove migration.autogenerate.scratch.", null);
	}

}
