package io.github.migrationboot.internal.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.migrationboot.runner.ChangedRevision;
import io.github.migrationboot.runner.ChangedRevisions;

/**
 * {@code accept}.
 */
@Command(name = "accept", description = "Record that applied revisions are right although they were changed.")
final class AcceptCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION", arity = "0..*", description = "Which ones, such as an id.")
	private List<String> targets = List.of();

	@Option(names = "--all", description = "All that were changed after they had been applied.")
	private boolean all;

	@Override
	public int run(Invocation invocation) {
		if (this.all == !this.targets.isEmpty()) {
			throw new UsageException("accept", "Give the revisions whose text is right, or --all, but not both.");
		}
		ChangedRevisions changed = invocation.migrations().changedRevisions();
		List<ChangedRevision> accepted = this.all ? changed.acceptAll()
				: changed.accept(String.join(",", this.targets));
		accepted.forEach((revision) -> invocation.output().line("Accepted " + revision.describe()));
		if (accepted.isEmpty()) {
			invocation.output().line("Nothing to accept: what ran is what is there.");
		}
		return ExitCode.DONE;
	}

}
