package io.github.migrationboot.internal.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.migrationboot.runner.ScriptForm;

/**
 * {@code stamp}.
 */
@Command(name = "stamp", description = "Say that the database is at a revision, without running anything.")
final class StampCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION", arity = "1..*",
			description = "Where it is, such as an id, \"head\", or \"base\" for nothing applied; with --sql also a "
					+ "range from where it is.")
	private List<String> targets = List.of();

	@Option(names = "--purge",
			description = "Delete all version rows first, also those that the application does not contain.")
	private boolean purge;

	@Option(names = "--sql", description = "Print the SQL of it, and change nothing.")
	private boolean sql;

	@Override
	public int run(Invocation invocation) {
		String[] rows = this.targets.toArray(String[]::new);
		if (this.sql) {
			refusePurge();
			String script = invocation.migrations().script(ScriptForm.PLAIN).stamp(String.join(",", this.targets));
			invocation.output().text(script);
		}
		else if (this.purge) {
			invocation.migrations().stampPurged(rows);
		}
		else {
			invocation.migrations().stamp(rows);
		}
		return ExitCode.DONE;
	}

	private void refusePurge() {
		if (this.purge) {
			throw new UsageException("stamp", "Option --purge deletes the rows there are, which a script of --sql does "
					+ "not know: give one of them.");
		}
	}

}
