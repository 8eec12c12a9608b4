package io.github.migrationboot.internal.cli;

import java.util.List;
import java.util.function.BiFunction;

import picocli.CommandLine.Option;

import io.github.migrationboot.runner.ChangedRevisionPolicy;
import io.github.migrationboot.runner.ListedRevision;
import io.github.migrationboot.runner.Migrations;

/**
 * How a list of revisions is shown.
 */
final class ListOptions {

	@Option(names = { "-v", "--verbose" }, description = "Show everything about each revision.")
	private boolean verbose;

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	boolean verbose() {
		return this.verbose;
	}

	boolean json() {
		return this.json;
	}

	/**
	 * Print which applied revisions were changed, where everything is to be shown.
	 */
	void printChanged(Invocation invocation) {
		Migrations migrations = invocation.migrations();
		if (this.verbose && !this.json
				&& migrations.settings().safety().changedRevision() != ChangedRevisionPolicy.OFF) {
			migrations.changedRevisions()
				.find()
				.forEach(
						(revision) -> invocation.output().line("Changed after it was applied: " + revision.describe()));
		}
	}

	/**
	 * Print revisions as asked for.
	 * @param line what is printed of each where neither of the options was given
	 */
	void print(List<ListedRevision> revisions, Output output, BiFunction<RevisionFormat, ListedRevision, String> line) {
		if (this.json) {
			output.json(RevisionFormat.json(revisions));
			return;
		}
		RevisionFormat format = new RevisionFormat(output, false);
		revisions.forEach(
				(revision) -> output.line(this.verbose ? format.paragraph(revision) : line.apply(format, revision)));
	}

}
