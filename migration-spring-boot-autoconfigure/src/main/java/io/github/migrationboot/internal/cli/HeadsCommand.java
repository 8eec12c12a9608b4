package io.github.migrationboot.internal.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code heads}.
 */
@Command(name = "heads", description = "Show the newest revisions of the application.")
final class HeadsCommand implements MigrationCommand {

	@Mixin
	private final ListOptions list = new ListOptions();

	@Option(names = "--resolve-dependencies", description = "Leave out heads that another revision depends on.")
	private boolean resolveDependencies;

	@Override
	public int run(Invocation invocation) {
		this.list.print(invocation.migrations().listing().heads(this.resolveDependencies), invocation.output(),
				RevisionFormat::headLine);
		return ExitCode.DONE;
	}

}
