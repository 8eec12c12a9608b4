package io.github.migrationboot.internal.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.migrationboot.runner.ListedRevision;

/**
 * {@code history}.
 */
final class HistoryCommand implements Command {

	private static final Option RANGE = new Option("rev-range", 'r', "RANGE",
			"the revisions to show: [start]:[end], where each may be \"current\"");

	private static final Option INDICATE_CURRENT = Option.flag("indicate-current", 'i', "mark where the database is");

	@Override
	public Syntax syntax() {
		return Syntax.of("history", "Show the revisions of the application, the newest first.", null, RANGE,
				Syntax.VERBOSE, INDICATE_CURRENT, Syntax.JSON);
	}

	@Override
	public int run(Invocation invocation) {
		String range = invocation.value(RANGE);
		boolean markCurrent = invocation.has(INDICATE_CURRENT);
		List<ListedRevision> revisions = invocation.migrations()
			.listing()
			.history((range != null) ? range : ":", markCurrent);
		Output output = invocation.output();
		if (invocation.has(Syntax.JSON)) {
			output.json(revisions.stream().map((revision) -> json(revision, markCurrent)).toList());
			return ExitCode.DONE;
		}
		RevisionFormat format = new RevisionFormat(output, markCurrent);
		revisions.forEach((revision) -> output
			.line(invocation.has(Syntax.VERBOSE) ? format.paragraph(revision) : format.historyLine(revision)));
		return ExitCode.DONE;
	}

	private static Map<String, Object> json(ListedRevision revision, boolean withCurrent) {
		Map<String, Object> json = new LinkedHashMap<>(RevisionFormat.json(revision));
		if (withCurrent) {
			json.put("current", revision.current());
		}
		return json;
	}

}
