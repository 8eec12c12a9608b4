package io.github.migrationboot.internal.cli;

/**
 * A command. Stateless and thread-safe.
 */
interface Command {

	/**
	 * Return its name and what it accepts.
	 */
	Syntax syntax();

	/**
	 * Run it.
	 * @param invocation what was typed, and on what and where to
	 * @return the exit code
	 * @throws io.github.migrationboot.MigrationException if it fails
	 */
	int run(Invocation invocation);

}
