package io.github.migrationboot.internal.cli;

import java.util.List;

import io.github.migrationboot.runner.PlannedStep;

/**
 * {@code plan}.
 */
final class PlanCommand implements Command {

	private static final Option DOWNGRADE = Option.flag("downgrade", null, "show what a downgrade would undo");

	@Override
	public Syntax syntax() {
		return Syntax.of("plan", "Show what an upgrade would run, in which order, and change nothing.",
				new Parameter("revision", false, false, "where to go, \"head\" if left out"), DOWNGRADE, Syntax.JSON);
	}

	@Override
	public int run(Invocation invocation) {
		List<PlannedStep> steps = invocation.has(DOWNGRADE)
				? invocation.migrations().planDowngrade(downgradeTarget(invocation))
				: invocation.migrations().planUpgrade(invocation.arguments().parameterOr("head"));
		PlanFormat format = new PlanFormat(invocation.output());
		if (invocation.has(Syntax.JSON)) {
			format.printJson(steps);
		}
		else if (steps.isEmpty()) {
			invocation.output().line("Nothing to do.");
		}
		else {
			format.print(steps);
		}
		return ExitCode.DONE;
	}

	private static String downgradeTarget(Invocation invocation) {
		if (invocation.arguments().parameters().isEmpty()) {
			throw new UsageException(invocation.name(),
					"Option --downgrade needs to know where to go, such as \"-1\".");
		}
		return invocation.arguments().parameterOr("");
	}

}
