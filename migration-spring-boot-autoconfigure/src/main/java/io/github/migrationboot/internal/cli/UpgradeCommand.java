package io.github.migrationboot.internal.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code upgrade}.
 */
@Command(name = "upgrade", description = "Apply a revision and everything that it needs.")
final class UpgradeCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION", description = "Where to go, such as \"head\", an id, \"+1\" or "
			+ "\"label@head\"; with --sql also a range.")
	private String target = "";

	@Option(names = "--dry-run", description = "Run it all in one transaction and roll that back.")
	private boolean dryRun;

	@ArgGroup(exclusive = false)
	private @Nullable ScriptOptions script;

	@Override
	public int run(Invocation invocation) {
		if (this.script != null) {
			Rehearsal.refuseWithScript("upgrade", this.dryRun);
			invocation.output().text(invocation.migrations().script(this.script.form()).upgrade(this.target));
		}
		else if (this.dryRun) {
			invocation.output().line(Rehearsal.result(invocation.migrations().preview().rehearseUpgrade(this.target)));
		}
		else {
			invocation.migrations().upgrade(this.target);
		}
		return ExitCode.DONE;
	}

}
