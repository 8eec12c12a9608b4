package io.github.migrationboot.internal.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.migrationboot.runner.ScriptForm;

/**
 * {@code ensure_version}.
 */
@Command(name = "ensure_version", description = "Create the version table and the history table, if they are missing.")
final class EnsureVersionCommand implements MigrationCommand {

	@Option(names = "--sql", description = "Print the SQL of it, and change nothing.")
	private boolean sql;

	@Override
	public int run(Invocation invocation) {
		if (this.sql) {
			invocation.output().text(invocation.migrations().script(ScriptForm.PLAIN).ensureVersionTable());
			return ExitCode.DONE;
		}
		invocation.migrations().setup().ensureVersionTable();
		return ExitCode.DONE;
	}

}
