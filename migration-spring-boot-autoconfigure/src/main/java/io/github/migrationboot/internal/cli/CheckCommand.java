package io.github.migrationboot.internal.cli;

import java.util.List;

import io.github.migrationboot.runner.PlannedStep;

/**
 * {@code check}.
 */
final class CheckCommand implements Command {

	@Override
	public Syntax syntax() {
		return Syntax.of("check", "Say whether everything is applied; end with code 3 if not.", null, Syntax.JSON);
	}

	@Override
	public int run(Invocation invocation) {
		List<PlannedStep> pending = invocation.migrations().planUpgrade("heads");
		PlanFormat format = new PlanFormat(invocation.output());
		if (invocation.has(Syntax.JSON)) {
			format.printJson(pending);
		}
		else if (pending.isEmpty()) {
			invocation.output().line("The database is up to date.");
		}
		else {
			invocation.output().line("The database is not up to date. Pending:");
			format.print(pending);
		}
		return pending.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
	}

}
