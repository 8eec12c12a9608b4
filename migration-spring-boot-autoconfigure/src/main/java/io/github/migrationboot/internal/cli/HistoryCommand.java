package io.github.migrationboot.internal.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.migrationboot.runner.ListedRevision;
import io.github.migrationboot.runner.RevisionStatus;

/**
 * {@code history}.
 */
final class HistoryCommand implements Command {

	private static final Option RANGE = new Option("rev-range", 'r', "RANGE",
			"the revisions to show: [start]:[end], where each may be \"current\"");

	private static final Option INDICATE_CURRENT = Option.flag("indicate-current", 'i', "mark where the database is");

	private static final Option GRAPH = Option.flag("graph", null,
			"draw the graph: @ is where the database is, * is applied, o is not");

	@Override
	public Syntax syntax() {
		return Syntax.of("history", "Show the revisions of the application, the newest first.", null, RANGE,
				Syntax.VERBOSE, INDICATE_CURRENT, GRAPH, Syntax.JSON);
	}

	@Override
	public int run(Invocation invocation) {
		String range = invocation.value(RANGE);
		boolean markCurrent = invocation.has(INDICATE_CURRENT) || invocation.has(GRAPH);
		List<ListedRevision> revisions = invocation.migrations()
			.listing()
			.history((range != null) ? range : ":", markCurrent);
		Output output = invocation.output();
		if (invocation.has(Syntax.JSON)) {
			output.json(revisions.stream().map((revision) -> json(revision, markCurrent)).toList());
			return ExitCode.DONE;
		}
		if (invocation.has(GRAPH)) {
			draw(revisions, invocation);
			return ExitCode.DONE;
		}
		RevisionFormat format = new RevisionFormat(output, markCurrent);
		revisions.forEach((revision) -> output
			.line(invocation.has(Syntax.VERBOSE) ? format.paragraph(revision) : format.historyLine(revision)));
		return ExitCode.DONE;
	}

	private static void draw(List<ListedRevision> revisions, Invocation invocation) {
		Output output = invocation.output();
		Set<String> pending = invocation.migrations()
			.status()
			.pending()
			.stream()
			.map(RevisionStatus::revision)
			.collect(Collectors.toSet());
		RevisionFormat format = new RevisionFormat(output, true);
		GraphDrawing
			.draw(revisions, (revision) -> symbol(revision, pending), (revision) -> format.branchLine(revision, true))
			.forEach(output::line);
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
