package io.github.migrationboot.internal.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.migrationboot.runner.ListedRevision;
import io.github.migrationboot.runner.MigrationStatus.State;

/**
 * {@code current}.
 */
@Command(name = "current", description = "Show where the database is.")
final class CurrentCommand implements MigrationCommand {

	/**
	 * The database of a newer build got here only if that is to be ignored.
	 */
	private static final Set<State> APPLIED = EnumSet.of(State.UP_TO_DATE, State.AHEAD);

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
		this.list.printChanged(invocation);
		if (this.checkHeads && !APPLIED.contains(invocation.migrations().status().state())) {
			invocation.errors().line("Database is not on all head revisions");
			return ExitCode.DIFFERENT;
		}
		return ExitCode.DONE;
	}

}
