package io.github.migrationboot.internal.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.migrationboot.internal.writing.WrittenRevision;
import io.github.migrationboot.revision.RevisionTarget;
import io.github.migrationboot.runner.MigrationStatus;

/**
 * {@code rebase}.
 */
@Command(name = "rebase", description = "Move a branch behind another head: change the parent of its first revision.")
final class RebaseCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION", description = "A revision of the branch to move, such as its head.")
	private String branch = "";

	@Option(names = "--onto", paramLabel = "HEAD", required = true, description = "The head to move it behind.")
	private String onto = "";

	@Override
	public int run(Invocation invocation) {
		MigrationStatus status = invocation.migrations().status();
		if (status.state() == MigrationStatus.State.UNAVAILABLE) {
			invocation.errors()
				.line("The database does not answer, so that nobody knows whether the branch is applied there.");
		}
		WrittenRevision moved = invocation.files()
			.rebase(status.current(), RevisionTarget.parse(this.branch), RevisionTarget.parse(this.onto));
		invocation.output().line("Rewriting " + moved.file() + " ...  done");
		return ExitCode.DONE;
	}

}
