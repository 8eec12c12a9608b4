package io.github.migrationboot.internal.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.migrationboot.runner.ListedRevision;

/**
 * {@code show}.
 */
@Command(name = "show", description = "Show everything about a revision.")
final class ShowCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION", arity = "1..*",
			description = "Its id, a label, \"head\", \"heads\" or \"current\".")
	private List<String> targets = List.of();

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	public int run(Invocation invocation) {
		List<ListedRevision> revisions = invocation.migrations().listing().show(String.join(",", this.targets));
		Output output = invocation.output();
		if (this.json) {
			output.json(RevisionFormat.json(revisions));
			return ExitCode.DONE;
		}
		RevisionFormat format = new RevisionFormat(output, false);
		revisions.forEach((revision) -> output.line(format.paragraph(revision)));
		return ExitCode.DONE;
	}

}
