package io.github.migrationboot.internal.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.migrationboot.runner.MigrationPreview;

/**
 * {@code downgrade}.
 */
@Command(name = "downgrade", description = "Undo everything above a revision.")
final class DowngradeCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION",
			description = "Where to go, such as an id, \"-1\" or \"base\"; with --sql also a range.")
	private String target = "";

	@Option(names = "--dry-run", description = "Run it all in one transaction and roll that back.")
	private boolean dryRun;

	@ArgGroup(exclusive = false)
	private @Nullable ScriptOptions script;

	@Override
	public int run(Invocation invocation) {
		if (this.script != null) {
			Rehearsal.refuseWithScript("downgrade", this.dryRun);
			invocation.output().text(invocation.migrations().script(this.script.form()).downgrade(this.target));
		}
		else if (this.dryRun) {
			MigrationPreview preview = invocation.migrations().preview();
			PlanFormat format = new PlanFormat(invocation.output());
			format.print(preview.downgrade(this.target).stream().filter((step) -> !step.revision().known()).toList());
			invocation.output().line(Rehearsal.result(preview.rehearseDowngrade(this.target)));
		}
		else {
			invocation.migrations().downgrade(this.target);
		}
		return ExitCode.DONE;
	}

}
