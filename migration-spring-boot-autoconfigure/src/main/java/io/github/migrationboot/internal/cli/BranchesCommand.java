package io.github.migrationboot.internal.cli;

import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.runner.ListedRevision;
import io.github.migrationboot.runner.RevisionListing;

/**
 * {@code branches}.
 */
final class BranchesCommand implements Command {

	@Override
	public Syntax syntax() {
		return Syntax.of("branches", "Show the revisions after which the history splits.", null, Syntax.VERBOSE,
				Syntax.JSON);
	}

	@Override
	public int run(Invocation invocation) {
		RevisionListing listing = invocation.migrations().listing();
		List<ListedRevision> points = listing.branchPoints();
		if (invocation.has(Syntax.JSON)) {
			invocation.output().json(RevisionFormat.json(points));
			return ExitCode.DONE;
		}
		boolean verbose = invocation.has(Syntax.VERBOSE);
		RevisionFormat format = new RevisionFormat(invocation.output(), false);
		for (ListedRevision point : points) {
			String indent = " ".repeat(point.revision().length()) + " -> ";
			invocation.output()
				.line((verbose ? format.paragraph(point) : format.branchLine(point, false)) + "\n"
						+ listing.children(point)
							.stream()
							.map((child) -> indent + format.branchLine(child, verbose))
							.collect(Collectors.joining("\n"))
						+ "\n");
		}
		return ExitCode.DONE;
	}

}
