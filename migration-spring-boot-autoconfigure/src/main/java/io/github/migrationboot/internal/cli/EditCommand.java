package io.github.migrationboot.internal.cli;

import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import io.github.migrationboot.internal.writing.Editor;
import io.github.migrationboot.revision.RevisionTarget;

/**
 * {@code edit}.
 */
@Command(name = "edit", description = "Open the source of a revision in $VISUAL or $EDITOR.")
final class EditCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION", arity = "1..*",
			description = "Its id, a label, \"head\", \"heads\" or \"current\".")
	private List<String> revisions = List.of();

	@Override
	public int run(Invocation invocation) {
		List<RevisionTarget> targets = RevisionTarget.parseList(String.join(",", this.revisions));
		List<Path> files = invocation.files().sources(invocation.rows(targets), targets);
		if (files.isEmpty()) {
			throw new NothingToEditException(targets);
		}
		new Editor(System.getenv()).open(files);
		return ExitCode.DONE;
	}

}
