package io.github.migrationboot.internal.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code downgrade}.
 */
@Command(name = "downgrade", description = "Undo everything above a revision.")
final class DowngradeCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION",
			description = "Where to go, such as an id, \"-1\" or \"base\"; with --sql also a range.")
	private String target = "";

	@ArgGroup(exclusive = false)
	private @Nullable ScriptOptions script;

	@Override
	public int run(Invocation invocation) {
		if (this.script != null) {
			invocation.output().text(invocation.migrations().script(this.script.form()).downgrade(this.target));
		}
		else {
			invocation.migrations().downgrade(this.target);
		}
		return ExitCode.DONE;
	}

}
