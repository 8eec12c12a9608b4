package io.github.migrationboot.internal.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.runner.PlannedStep;

/**
 * {@code plan}.
 */
@Command(name = "plan", description = "Show what an upgrade would run, in which order, and change nothing.")
final class PlanCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION", arity = "0..1",
			description = "Where to go; if left out \"head\", and \"-1\" for a downgrade.")
	private @Nullable String target;

	@Option(names = "--downgrade", description = "Show what a downgrade would undo.")
	private boolean downgrade;

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	public int run(Invocation invocation) {
		List<PlannedStep> steps = steps(invocation.migrations());
		PlanFormat format = new PlanFormat(invocation.output());
		if (this.json) {
			format.printJson(steps);
		}
		else if (steps.isEmpty()) {
			invocation.output().line("Nothing to do.");
		}
		else {
			format.print(steps);
		}
		return ExitCode.DONE;
	}

	private List<PlannedStep> steps(Migrations migrations) {
		if (this.downgrade) {
			return migrations.preview().downgrade((this.target != null) ? this.target : "-1");
		}
		return migrations.preview().upgrade((this.target != null) ? this.target : "head");
	}

}
