package io.github.migrationboot.internal.cli;

import java.util.List;

import io.github.migrationboot.runner.ListedRevision;

/**
 * {@code heads}.
 */
final class HeadsCommand implements Command {

	private static final Option RESOLVE = Option.flag("resolve-dependencies", null,
			"leave out heads that another revision depends on");

	@Override
	public Syntax syntax() {
		return Syntax.of("heads", "Show the newest revisions of the application.", null, Syntax.VERBOSE, RESOLVE,
				Syntax.JSON);
	}

	@Override
	public int run(Invocation invocation) {
		Output output = invocation.output();
		List<ListedRevision> heads = invocation.migrations().listing().heads(invocation.has(RESOLVE));
		if (invocation.has(Syntax.JSON)) {
			output.json(RevisionFormat.json(heads));
			return ExitCode.DONE;
		}
		RevisionFormat format = new RevisionFormat(output, false);
		heads.forEach(
				(head) -> output.line(invocation.has(Syntax.VERBOSE) ? format.paragraph(head) : format.headLine(head)));
		return ExitCode.DONE;
	}

}
