package io.github.migrationboot.internal.cli;

import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import io.github.migrationboot.runner.ListedRevision;
import io.github.migrationboot.runner.RevisionListing;

/**
 * {@code branches}.
 */
@Command(name = "branches", description = "Show the revisions after which the history splits.")
final class BranchesCommand implements MigrationCommand {

	@Mixin
	private final ListOptions list = new ListOptions();

	@Override
	public int run(Invocation invocation) {
		RevisionListing listing = invocation.migrations().listing();
		List<ListedRevision> points = listing.branchPoints();
		Output output = invocation.output();
		if (this.list.json()) {
			output.json(RevisionFormat.json(points));
			return ExitCode.DONE;
		}
		RevisionFormat format = new RevisionFormat(output, false);
		for (ListedRevision point : points) {
			output.line(this.list.verbose() ? format.paragraph(point) : format.branchLine(point, false));
			String indent = " ".repeat(point.revision().length()) + " -> ";
			output.line(listing.children(point)
				.stream()
				.map((child) -> indent + format.branchLine(child, this.list.verbose()) + "\n")
				.collect(Collectors.joining()));
		}
		return ExitCode.DONE;
	}

}
