package io.github.migrationboot.internal.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import io.github.migrationboot.revision.RevisionTarget;

/**
 * {@code merge}.
 */
@Command(name = "merge", description = "Write a revision that joins several heads.")
final class MergeCommand implements MigrationCommand {

	@Parameters(paramLabel = "REVISION", arity = "1..*", description = "What it joins, or \"heads\" for all heads.")
	private List<String> revisions = List.of();

	@Mixin
	private final NewRevisionOptions options = new NewRevisionOptions();

	@Override
	public int run(Invocation invocation) {
		return this.options.write(invocation, RevisionTarget.parseList(String.join(",", this.revisions)));
	}

}
