package io.github.migrationboot.internal.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.autogenerate.SchemaDifference;
import io.github.migrationboot.autogenerate.SchemaDifferences;
import io.github.migrationboot.runner.PlannedStep;

/**
 * {@code check}.
 */
@Command(name = "check", description = "Say whether all is applied and as the model wants it; end with code 3 if not.")
final class CheckCommand implements MigrationCommand {

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	public int run(Invocation invocation) {
		invocation.migrations().changedRevisions().check();
		List<PlannedStep> pending = invocation.migrations().preview().upgrade("heads");
		if (pending.isEmpty()) {
			return checkModel(invocation);
		}
		PlanFormat format = new PlanFormat(invocation.output());
		if (this.json) {
			format.printJson(pending);
		}
		else {
			invocation.output().line("Target database is not up to date. Pending:");
			format.print(pending);
		}
		return ExitCode.DIFFERENT;
	}

	/**
	 * An application without a model is fine with its revisions applied.
	 */
	private int checkModel(Invocation invocation) {
		Autogenerate autogenerate = invocation.autogenerate();
		boolean compared = autogenerate.hasModel();
		SchemaDifferences differences = compared ? autogenerate.compare() : new SchemaDifferences(List.of());
		Output output = invocation.output();
		if (this.json) {
			output.json(differences.all().stream().map(CheckCommand::json).toList());
		}
		else if (!compared) {
			output.line("The database is up to date.");
		}
		else if (differences.isEmpty()) {
			output.line("No new upgrade operations detected.");
		}
		else {
			output.line("New upgrade operations detected:");
			differences.lines().forEach((line) -> output.line("  " + line));
		}
		return differences.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
	}

	private static Map<String, Object> json(SchemaDifference difference) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("difference", difference.kind().name().toLowerCase(Locale.ROOT));
		json.put("object", difference.subject());
		json.put("description", difference.description());
		return json;
	}

}
