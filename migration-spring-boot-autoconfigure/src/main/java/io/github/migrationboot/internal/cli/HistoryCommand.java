package io.github.migrationboot.internal.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.migrationboot.runner.ListedRevision;
import io.github.migrationboot.runner.RevisionStatus;

/**
 * {@code history}.
 */
@Command(name = "history", description = "Show the revisions of the application, the newest first.")
final class HistoryCommand implements MigrationCommand {

	@Mixin
	private final ListOptions list = new ListOptions();

	@Option(names = { "-r", "--rev-range" }, paramLabel = "RANGE",
			description = "The revisions to show: [start]:[end], where each may be \"current\".")
	private String range = ":";

	@Option(names = { "-i", "--indicate-current" }, description = "Mark where the database is.")
	private boolean indicateCurrent;

	@Option(names = "--graph", description = "Draw the graph: @ is where the database is, * is applied, o is not.")
	private boolean graph;

	@Override
	public int run(Invocation invocation) {
		boolean markCurrent = this.indicateCurrent || this.graph;
		List<ListedRevision> revisions = invocation.migrations().listing().history(this.range, markCurrent);
		Output output = invocation.output();
		RevisionFormat format = new RevisionFormat(output, markCurrent);
		if (this.list.json()) {
			output.json(revisions.stream().map((revision) -> json(revision, markCurrent)).toList());
		}
		else if (this.graph) {
			draw(revisions, invocation, format);
		}
		else {
			revisions.forEach((revision) -> output
				.line(this.list.verbose() ? format.paragraph(revision) : format.historyLine(revision)));
			if (markCurrent) {
				this.list.printChanged(invocation);
			}
		}
		return ExitCode.DONE;
	}

	private static void draw(List<ListedRevision> revisions, Invocation invocation, RevisionFormat format) {
		Set<String> pending = invocation.migrations()
			.status()
			.pending()
			.stream()
			.map(RevisionStatus::revision)
			.collect(Collectors.toSet());
		GraphDrawing
			.draw(revisions, (revision) -> symbol(revision, pending), (revision) -> format.branchLine(revision, true))
			.forEach(invocation.output()::line);
	}

	private static String symbol(ListedRevision revision, Set<String> pending) {
		if (revision.current()) {
			return "@";
		}
		return pending.contains(revision.revision()) ? "o" : "*";
	}

	private static Map<String, Object> json(ListedRevision revision, boolean withCurrent) {
		Map<String, Object> json = new LinkedHashMap<>(RevisionFormat.json(revision));
		if (withCurrent) {
			json.put("current", revision.current());
		}
		return json;
	}

}
