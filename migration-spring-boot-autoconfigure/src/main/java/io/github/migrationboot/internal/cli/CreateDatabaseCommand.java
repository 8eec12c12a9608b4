package io.github.migrationboot.internal.cli;

import picocli.CommandLine.Command;

/**
 * {@code create-database}.
 */
@Command(name = "create-database", description = "Create the database, if it does not exist.")
final class CreateDatabaseCommand implements MigrationCommand {

	@Override
	public int run(Invocation invocation) {
		boolean created = invocation.migrations().setup().createDatabase();
		invocation.output().line(created ? "The database is created." : "The database exists already.");
		return ExitCode.DONE;
	}

}
