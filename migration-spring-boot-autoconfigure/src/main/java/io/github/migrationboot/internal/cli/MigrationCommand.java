package io.github.migrationboot.internal.cli;

/**
 * A command. Its options are in its fields, so that each command line that is read has
 * its own.
 */
interface MigrationCommand {

	/**
	 * Run it.
	 * @param invocation what it works on and where it prints
	 * @return the exit code
	 * @throws io.github.migrationboot.MigrationException if it fails
	 */
	int run(Invocation invocation);

}
