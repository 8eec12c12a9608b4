package io.github.migrationboot.internal.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code stamp}.
 */
@Command(name = "stamp", description = "Say that the database is at a revision, without running anything.")
final class StampCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION", arity = "1..*",
			description = "Where it is, such as an id, \"head\", or \"base\" for nothing applied.")
	private List<String> targets = List.of();

	@Option(names = "--purge",
			description = "Delete all version rows first, also those that the application does not contain.")
	private boolean purge;

	@Override
	public int run(Invocation invocation) {
		String[] rows = this.targets.toArray(String[]::new);
		if (this.purge) {
			invocation.migrations().stampPurged(rows);
		}
		else {
			invocation.migrations().stamp(rows);
		}
		return ExitCode.DONE;
	}

}
