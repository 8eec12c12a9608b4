package io.github.migrationboot.internal.cli;

import picocli.CommandLine.Command;

/**
 * {@code ensure_version}.
 */
@Command(name = "ensure_version", description = "Create the version table and the history table, if they are missing.")
final class EnsureVersionCommand implements MigrationCommand {

	@Override
	public int run(Invocation invocation) {
		invocation.migrations().setup().ensureVersionTable();
		return ExitCode.DONE;
	}

}
