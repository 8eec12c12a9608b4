package io.github.migrationboot.internal.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.migrationboot.runner.ListedRevision;
import io.github.migrationboot.runner.MigrationStatus;

/**
 * {@code current}.
 */
@Command(name = "current", description = "Show where the database is.")
final class CurrentCommand implements MigrationCommand {

	@Mixin
	private final ListOptions list = new ListOptions();

	@Option(names = { "-c", "--check-heads" }, description = "End with code 3 if something is not applied.")
	private boolean checkHeads;

	@Override
	public int run(Invocation invocation) {
		Output output = invocation.output();
		List<ListedRevision> current = invocation.migrations().listing().current();
		if (this.list.verbose() && !this.list.json()) {
			output.line("Current revision(s) for " + DatabaseAddress.of(invocation.migrations().getDataSource()) + ":");
		}
		this.list.print(current, output, RevisionFormat::currentLine);
		if (this.checkHeads && invocation.migrations().status().state() != MigrationStatus.State.UP_TO_DATE) {
			invocation.errors().line("Database is not on all head revisions");
			return ExitCode.DIFFERENT;
		}
		return ExitCode.DONE;
	}

}
