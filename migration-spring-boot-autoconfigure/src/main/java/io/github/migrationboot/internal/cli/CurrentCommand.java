package io.github.migrationboot.internal.cli;

import java.util.List;

import io.github.migrationboot.runner.ListedRevision;
import io.github.migrationboot.runner.MigrationStatus;

/**
 * {@code current}.
 */
final class CurrentCommand implements Command {

	private static final Option CHECK_HEADS = Option.flag("check-heads", 'c',
			"end with code 3 if something is not applied");

	@Override
	public Syntax syntax() {
		return Syntax.of("current", "Show where the database is.", null, Syntax.VERBOSE, CHECK_HEADS, Syntax.JSON);
	}

	@Override
	public int run(Invocation invocation) {
		List<ListedRevision> current = invocation.migrations().listing().current();
		print(current, invocation);
		if (invocation.has(CHECK_HEADS)
				&& invocation.migrations().status().state() != MigrationStatus.State.UP_TO_DATE) {
			invocation.errors().line("Database is not on all head revisions");
			return ExitCode.DIFFERENT;
		}
		return ExitCode.DONE;
	}

	private static void print(List<ListedRevision> current, Invocation invocation) {
		Output output = invocation.output();
		if (invocation.has(Syntax.JSON)) {
			output.json(RevisionFormat.json(current));
			return;
		}
		RevisionFormat format = new RevisionFormat(output, false);
		if (invocation.has(Syntax.VERBOSE)) {
			output.line("Current revision(s) for " + DatabaseAddress.of(invocation.migrations().getDataSource()) + ":");
		}
		current.forEach((revision) -> output
			.line(invocation.has(Syntax.VERBOSE) ? format.paragraph(revision) : format.currentLine(revision)));
	}

}
