package io.github.migrationboot.internal.sql;

/**
 * A script contains a command of {@code psql}, such as {@code \copy}, which the server
 * does not know.
 */
public final class MetaCommandException extends SqlScriptException {

	private final String command;

	/**
	 * Create an exception.
	 * @param command the command with its backslash, without its arguments, which could
	 * hold a password
	 * @param position where the command is
	 */
	public MetaCommandException(String command, SourcePosition position) {
		super("\"%s\" at line %d is a command of psql, not SQL.".formatted(command, position.line()), advice(command),
				position);
		this.command = command;
	}

	/**
	 * Return the command.
	 * @return the command with its backslash, without its arguments
	 */
	public String getCommand() {
		return this.command;
	}

	private static String advice(String command) {
		return switch (command) {
			case "\\copy" -> "Write the rows as INSERT statements, or load them in a revision written in Java.";
			case "\\c", "\\connect" -> "Remove it: a revision runs in the database that is being migrated.";
			case "\\i", "\\ir", "\\include", "\\include_relative" ->
				"Put the statements of that file here, or make it a revision of its own.";
			case "\\g", "\\gx", "\\;" -> "End the statement with a semicolon.";
			default -> "Remove it, or write the same in SQL.";
		};
	}

}
