package io.github.migrationboot.internal.cli;

import java.util.List;

import io.github.migrationboot.runner.ListedRevision;

/**
 * {@code show}.
 */
final class ShowCommand implements Command {

	@Override
	public Syntax syntax() {
		return Syntax.of("show", "Show everything about a revision.",
				new Parameter("revision", true, true, "its id, a label, \"head\", \"heads\" or \"current\""),
				Syntax.JSON);
	}

	@Override
	public int run(Invocation invocation) {
		List<ListedRevision> revisions = invocation.migrations().listing().show(invocation.arguments().parameterOr(""));
		if (invocation.has(Syntax.JSON)) {
			invocation.output().json(RevisionFormat.json(revisions));
			return ExitCode.DONE;
		}
		RevisionFormat format = new RevisionFormat(invocation.output(), false);
		revisions.forEach((revision) -> invocation.output().line(format.paragraph(revision)));
		return ExitCode.DONE;
	}

}
