package io.github.migrationboot.autogenerate.internal.wanted;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.connection.ServerMessage;
import io.github.migrationboot.internal.sql.SqlStatement;

/**
 * Thrown when the wanted schema cannot be created for comparison. The database is as
 * before.
 */
public final class WantedSchemaException extends MigrationException {

	private static final int SHOWN = 80;

	private static final String EXTENSION = "Let a login that may do so create the extension in the database, or name "
			+ "such a login by migration.username.";

	private final String source;

	private final int line;

	WantedSchemaException(String source, int line, String found, String action, @Nullable Throwable cause) {
		super("The wanted schema cannot be created, because of " + place(source, line) + ": " + found, action, cause);
		this.source = source;
		this.line = line;
	}

	static WantedSchemaException of(WantedScript script, SqlStatement statement, SQLException cause) {
		return of(script, statement, cause, null);
	}

	/**
	 * Create the exception.
	 * @param refused why an extension that would have helped cannot be created, or
	 * {@code null}
	 */
	static WantedSchemaException of(WantedScript script, SqlStatement statement, SQLException cause,
			@Nullable SQLException refused) {
		String message = ServerMessage.of(cause) + ((refused != null) ? ", and " + ServerMessage.of(refused) : "");
		return new WantedSchemaException(script.source(), statement.line(),
				"\"" + beginning(statement.sql()) + "\" fails: " + message,
				(refused != null) ? EXTENSION : advise(cause.getSQLState()), cause);
	}

	static WantedSchemaException ofForeignTable(WantedScript script, SqlStatement statement, String table) {
		return new WantedSchemaException(script.source(), statement.line(),
				"\"" + beginning(statement.sql()) + "\" is about the table " + table
						+ " of the database, which the wanted schema does not have",
				"Let the model define that table too.", null);
	}

	static WantedSchemaException ofOtherSchema(WantedScript script, SqlStatement statement, String schema) {
		return new WantedSchemaException(script.source(), statement.line(),
				"\"" + beginning(statement.sql()) + "\" is about the schema \"" + schema + "\", which is not compared",
				"Name the schema in migration.autogenerate.schemas, or take what is in it out of the model.", null);
	}

	static WantedSchemaException ofCode(WantedScript script, SqlStatement statement) {
		return new WantedSchemaException(script.source(), statement.line(),
				"\"" + beginning(statement.sql()) + "\" runs code, which could change what is real, as the schema "
						+ "belongs to another role and cannot be put aside",
				"Name the login that owns the schema by migration.username, set "
						+ "migration.autogenerate.scratch=database, or take it out of the model.",
				null);
	}

	static WantedSchemaException ofOutsideCall(WantedScript script, SqlStatement statement, String function) {
		return new WantedSchemaException(script.source(), statement.line(),
				"\"" + beginning(statement.sql()) + "\" calls " + function
						+ ", which works outside of the schema, where nothing is rolled back",
				"Take it out of the model.", null);
	}

	/**
	 * Return where the statement is from.
	 * @return the file, the persistence unit or the bean
	 */
	public String getSource() {
		return this.source;
	}

	/**
	 * Return the line of the file that the failure is about.
	 * @return the line, from 1, or 0 if the statement is not from a file
	 */
	public int getLine() {
		return this.line;
	}

	private static String place(String source, int line) {
		return (line > 0) ? source + ", line " + line : source;
	}

	/**
	 * What is quoted may be a password.
	 */
	private static String beginning(String sql) {
		String text = sql.strip().replaceAll("\\s+", " ");
		String words = text.split("['$]", 2)[0].strip();
		if (words.length() > SHOWN) {
			return words.substring(0, SHOWN) + "…";
		}
		return words.equals(text) ? text : words + " …";
	}

	private static String advise(@Nullable String sqlState) {
		return switch (String.valueOf(sqlState)) {
			// Active transaction, invalid termination of it, unsafe use of a new value.
			case "25001", "2D000", "55P04" -> "It cannot run in the transaction that is rolled back: set "
					+ "migration.autogenerate.scratch=database, or take it out of the model.";
			case "42501" -> "Let a role that may do this own the schema, or name such a login by migration.username.";
			case "42P01", "3F000" ->
				"Let the model define what it refers to. If that is in another schema that the model "
						+ "defines too, name the schema in migration.autogenerate.schemas.";
			case "42704", "42883" -> "Correct the name, or install the extension that has it on the server.";
			case "55P03" -> "Another session holds the lock: try again when it is done.";
			default -> "Correct the model.";
		};
	}

}
