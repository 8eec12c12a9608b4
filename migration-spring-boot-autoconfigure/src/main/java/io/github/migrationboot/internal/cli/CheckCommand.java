package io.github.migrationboot.internal.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.migrationboot.runner.PlannedStep;

/**
 * {@code check}.
 */
@Command(name = "check", description = "Say whether everything is applied; end with code 3 if not.")
final class CheckCommand implements MigrationCommand {

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	public int run(Invocation invocation) {
		List<PlannedStep> pending = invocation.migrations().preview().upgrade("heads");
		PlanFormat format = new PlanFormat(invocation.output());
		if (this.json) {
			format.printJson(pending);
		}
		else if (pending.isEmpty()) {
			invocation.output().line("The database is up to date.");
		}
		else {
			invocation.output().line("Target database is not up to date. Pending:");
			format.print(pending);
		}
		return pending.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
	}

}
