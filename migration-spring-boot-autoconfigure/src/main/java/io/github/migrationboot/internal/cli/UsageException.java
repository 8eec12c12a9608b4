package io.github.migrationboot.internal.cli;

import io.github.migrationboot.MigrationException;

/**
 * Thrown when what was typed is not a command.
 */
public final class UsageException extends MigrationException {

	private final String command;

	UsageException(String command, String description) {
		super(description,
				"Type \"migrations " + (command.isEmpty() ? "" : command + " ") + "--help\" to see what can be typed.");
		this.command = command;
	}

	/**
	 * Return the command whose arguments are wrong.
	 * @return its name, or an empty string if it is the command itself
	 */
	public String getCommand() {
		return this.command;
	}

}
